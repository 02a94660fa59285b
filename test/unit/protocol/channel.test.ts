import { assert } from 'chai';
import { failure, type Result, success } from '../../../src/core/result.ts';
import { openHostChannel, openPageChannel } from '../../../src/protocol/channels.ts';
import type { PageNotification, PageRequest } from '../../../src/protocol/messages.ts';
import { createPipe } from '../../support/pipe.ts';

/** Both ends of a channel over a pipe, with what arrives at the host and what either end reports. */
function openPair(answer: (request: PageRequest) => Promise<Result<unknown>> | Result<unknown> = () => success(null)) {
  const pipe = createPipe();
  const received: PageNotification[] = [];
  const faults: string[] = [];
  const host = openHostChannel(pipe.left, (fault) => faults.push(fault));
  const page = openPageChannel(pipe.right, (fault) => faults.push(fault));
  const handleAtHost = () => host.handle({ notification: (message) => received.push(message), request: answer });
  return { pipe, host, page, received, faults, handleAtHost };
}

const copyText = (text: string): PageNotification => ({ type: 'copyText', text });

suite('Channel', () => {
  test('carries notifications in order', async () => {
    const { pipe, page, received, handleAtHost } = openPair();
    handleAtHost();
    page.notify(copyText('a'));
    page.notify(copyText('b'));
    await pipe.flush();
    assert.deepEqual(received, [copyText('a'), copyText('b')]);
  });

  test('keeps what arrives before there is a handler', async () => {
    const { pipe, page, received, handleAtHost } = openPair();
    page.notify(copyText('early'));
    const reply = page.request({ type: 'deleteAnnotation', id: 'x' });
    await pipe.flush();
    handleAtHost();
    await pipe.flush();
    assert.deepEqual(received, [copyText('early')]);
    assert.deepEqual(await reply, success(null));
  });

  test('takes replies in any order', async () => {
    const answers: ((result: Result<boolean>) => void)[] = [];
    const { pipe, page, handleAtHost } = openPair(() => new Promise((resolve) => answers.push(resolve)));
    handleAtHost();
    const [first, second] = [page.request({ type: 'undo' }), page.request({ type: 'redo' })];
    await pipe.flush();
    answers[1]?.(success(true));
    await pipe.flush();
    answers[0]?.(success(false));
    await pipe.flush();
    assert.deepEqual(await Promise.all([first, second]), [success(false), success(true)]);
  });

  test('hands a failed result over as it is', async () => {
    const { pipe, page, handleAtHost } = openPair(() => failure('the disk is full'));
    handleAtHost();
    const reply = page.request({ type: 'undo' });
    await pipe.flush();
    assert.deepEqual(await reply, failure('the disk is full'));
  });

  test('answers with the message of what a handler throws, and reports it', async () => {
    const { pipe, page, faults, handleAtHost } = openPair(() => {
      throw new TypeError('no such thing');
    });
    handleAtHost();
    const reply = page.request({ type: 'undo' });
    await pipe.flush();
    assert.deepEqual(await reply, failure('no such thing'));
    assert.deepEqual(faults, ['handling undo: no such thing']);
  });

  test('goes on after a handler of a notification threw', async () => {
    const { pipe, host, page, faults } = openPair();
    host.handle({
      notification: (message) => {
        throw new Error(`not ${message.type}`);
      },
      request: () => success(true),
    });
    page.notify(copyText('a'));
    const reply = page.request({ type: 'redo' });
    await pipe.flush();
    assert.deepEqual(await reply, success(true));
    assert.deepEqual(faults, ['handling copyText: not copyText']);
  });

  test('ignores what it does not know, and reports each kind once', async () => {
    const { pipe, received, faults, handleAtHost } = openPair();
    handleAtHost();
    for (const data of [
      null,
      7,
      'text',
      [],
      {},
      { kind: 'notification' },
      { kind: 'notification', message: { type: 'formatDisk' } },
      { kind: 'notification', message: { type: 'formatDisk' } },
      { kind: 'notification', message: { type: 'copyText', text: 7 } },
      { kind: 'reply', id: 1 },
    ]) {
      pipe.right.post(data);
    }
    await pipe.flush();
    assert.deepEqual(received, []);
    assert.deepEqual(faults, [
      'not a message: null',
      'not a message: number',
      'not a message: string',
      'not a message: object',
      'not a message: without a type',
      'unknown or malformed notification: undefined',
      'unknown or malformed notification: formatDisk',
      'unknown or malformed notification: copyText',
    ]);
  });

  test('answers a request that it does not understand with a failure', async () => {
    const { pipe, handleAtHost } = openPair();
    handleAtHost();
    pipe.right.post({ kind: 'request', id: 5, message: { type: 'formatDisk' } });
    await pipe.flush();
    assert.deepEqual(pipe.posted.at(-1), { kind: 'reply', id: 5, result: failure('not understood') });
  });

  test('turns a malformed reply into a failure', async () => {
    const { pipe, page, faults, handleAtHost } = openPair(() => success('a string where an annotation should be'));
    handleAtHost();
    const reply = page.request({ type: 'updateAnnotation', id: 'x', note: 'new' });
    await pipe.flush();
    assert.deepEqual(await reply, failure('malformed reply'));
    assert.deepEqual(faults, ['malformed reply to updateAnnotation']);
  });

  test('does not mind a reply to no request: it was meant for the page before this one', async () => {
    const { pipe, faults } = openPair();
    pipe.left.post({ kind: 'reply', id: 1, result: success(null) });
    await pipe.flush();
    assert.deepEqual(faults, []);
  });

  test('dispose fails all requests that are open, and sends and takes nothing any more', async () => {
    const { pipe, host, page, received, handleAtHost } = openPair(() => new Promise(() => {}));
    handleAtHost();
    const reply = page.request({ type: 'undo' });
    await pipe.flush();
    page.dispose();
    assert.deepEqual(await reply, failure('the connection is closed'));
    const postedBefore = pipe.posted.length;
    page.notify(copyText('late'));
    assert.deepEqual(await page.request({ type: 'redo' }), failure('the connection is closed'));
    assert.equal(pipe.posted.length, postedBefore);
    host.dispose();
    pipe.right.post({ kind: 'notification', message: copyText('late') });
    await pipe.flush();
    assert.deepEqual(received, []);
  });

  test('an answer that is ready only after dispose is not sent', async () => {
    let answer: (result: Result<boolean>) => void = () => {};
    const { pipe, host, page, handleAtHost } = openPair(() => new Promise((resolve) => (answer = resolve)));
    handleAtHost();
    void page.request({ type: 'undo' });
    await pipe.flush();
    host.dispose();
    const postedBefore = pipe.posted.length;
    answer(success(true));
    await pipe.flush();
    assert.equal(pipe.posted.length, postedBefore);
  });
});
