// jsdom's window with what browsers have and jsdom lacks; bytes are of node's own realm, as the decoders make them.
const { TestEnvironment } = require('jest-environment-jsdom');

const own = { MessageChannel, TextEncoder, TextDecoder, Uint8Array, ArrayBuffer, structuredClone, ReadableStream, Blob, DecompressionStream, setImmediate, clearImmediate };

module.exports = class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, own);
  }
};
