// jsdom's window with what browsers have and jsdom lacks; bytes are of node's own realm, as the decoders make them.
import { TestEnvironment } from 'jest-environment-jsdom';

const own = {
  MessageChannel,
  TextEncoder,
  TextDecoder,
  Uint8Array,
  ArrayBuffer,
  structuredClone,
  ReadableStream,
  setImmediate,
  clearImmediate,
};

export default class PageEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, own);
    const { Blob, FileReader } = this.global;
    Blob.prototype.arrayBuffer ??= function arrayBuffer() {
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.readAsArrayBuffer(this);
      });
    };
  }
}
