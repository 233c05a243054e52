/** The envelope of Excel on the web, and one frame's conversation: what is asked is answered, in order, and no more. */
import { newConversation, type AddinServer } from '../../../src/workbench/office/conversation';
import { frameName, readRequest } from '../../../src/workbench/office/message';

const envelope = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    _messageType: 0,
    _actionType: 0,
    _conversationId: 'c',
    _correlationId: 1,
    _serializerVersion: 1,
    ...fields,
  });

function talk(part: Partial<AddinServer> = {}) {
  const posted: Record<string, unknown>[] = [];
  const server: AddinServer = {
    query: (body) => Promise.resolve(`answer to ${body}`),
    settings: () => [['a', '1']],
    saveSettings: () => undefined,
    documentUrl: () => 'https://localhost/book.xlsx',
    locale: () => 'zh-CN',
    commandDone: () => undefined,
    ready: () => undefined,
    ...part,
  };
  const conversation = newConversation('c', 'app', server, (message) =>
    posted.push(JSON.parse(message) as Record<string, unknown>),
  );
  const ask = async (fields: Readonly<Record<string, unknown>>): Promise<void> => {
    const request = readRequest(envelope(fields));
    if (!request) throw new Error('no request');
    conversation.receive(request);
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return { posted, conversation, ask };
}

const richApi = (body: string) => ({
  _actionName: 'executeMethod',
  _data: { DdaMethod: { DispatchId: 93 }, ArrayData: [null, null, null, null, body] },
});

test.each(['', 'hello', '{', '[]', '{"_messageType":1}', '{"_messageType":0,"_actionType":9}', 'null'])(
  '%j is no request',
  (text) => {
    expect(readRequest(text)).toBeNull();
  },
);

test('the frame learns its conversation from its name', () => {
  const name = JSON.parse(
    frameName({ conversation: 'c', appId: 'app', parentUrl: 'https://localhost/', locale: 'en-US' }),
  ) as Record<string, string>;
  expect(name['hostInfo']).toBe('Excel$Web$16.01$en-US$c$$disableLogging$0');
  expect(name['xdmInfo']).toBe('c|app|https://localhost/');
});

test('the handshake gives Excel on the web, its locale and the settings', async () => {
  const { posted, ask } = talk();
  await ask({ _actionName: 'ContextActivationManager_getAppContextAsync' });
  expect(posted[0]).toMatchObject({ _messageType: 1, _responseType: 0, _errorCode: 0, _correlationId: 1 });
  expect(posted[0]?.['_data']).toMatchObject({ _appName: 16, _appUILocale: 'zh-CN', _settings: [['a', '1']] });
});

test('requests are answered with 200 and the body, or with the transport error', async () => {
  const { posted, ask } = talk({ query: (body) => Promise.resolve(body === 'big' ? 5103 : body) });
  await ask(richApi('{}'));
  await ask(richApi('big'));
  expect(posted.map((message) => message['_data'])).toEqual([
    { Error: 0, Version: 1, Data: [200, [], '{}'] },
    { Error: 5103, Version: 1 },
  ]);
});

test('a lost answer is never sent, and what follows still is', async () => {
  const { posted, ask } = talk({ query: (body) => Promise.resolve(body === 'lost' ? null : body) });
  await ask(richApi('lost'));
  await ask(richApi('next'));
  expect(posted).toHaveLength(1);
});

test('events reach only who registered, and after the answer', async () => {
  const { posted, conversation, ask } = talk();
  const entry = { messageCategory: 65536, messageType: 10, targetId: 'Workbook', message: '{}', id: '' };
  conversation.tell([entry]);
  await ask({ _actionName: 'richApiMessage', _actionType: 1 });
  conversation.tell([entry]);
  await ask({ _actionName: 'richApiMessage', _actionType: 2 });
  conversation.tell([entry]);
  await ask({ _actionName: 'anything' });
  expect(posted.map((message) => [message['_responseType'], message['_actionName']])).toEqual([
    [0, 'richApiMessage'],
    [1, 'richApiMessage'],
    [0, 'richApiMessage'],
    [0, 'anything'],
  ]);
  expect(posted[1]?.['_data']).toEqual({ ArrayData: [[65536, 10, 'Workbook', '{}', '']] });
});

test('settings are saved as they came; a method of another program is refused', async () => {
  let saved: unknown = null;
  const { posted, ask } = talk({ saveSettings: (entries) => (saved = entries) });
  await ask({
    _actionName: 'executeMethod',
    _data: { DdaMethod: { DispatchId: 76 }, DdaSettingsMethod: { Properties: [['k', '"v"']] } },
  });
  await ask({ _actionName: 'executeMethod', _data: { DdaMethod: { DispatchId: 1 } } });
  expect(saved).toEqual([['k', '"v"']]);
  expect(posted[1]?.['_data']).toEqual({ Error: 5000, Version: 1 });
});

test('a ribbon command reaches the page that listens, and its end comes back', async () => {
  let [ready, done] = [0, ''];
  const { posted, conversation, ask } = talk({ ready: () => (ready += 1), commandDone: (command) => (done = command) });
  await ask({ _actionName: 'appCommandInvoked', _actionType: 1 });
  expect(ready).toBe(1);
  conversation.command('command-1', 'refreshLedger');
  await ask({ _actionName: 'executeMethod', _data: { 0: 'command-1', 1: 0, 2: '{}', DdaMethod: { DispatchId: 94 } } });
  expect(posted[1]?.['_data']).toEqual({ 0: 'command-1', 1: 'refreshLedger', 2: '{"source":{"id":"command-1"}}' });
  expect(done).toBe('command-1');
});
