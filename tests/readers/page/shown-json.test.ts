import { expect, test } from 'vitest';
import { shownJson } from '../../../src/readers/page/shown-json.ts';
import { documentOf } from '../golden.ts';

const shown = (body: string) => shownJson(documentOf(`<html><head></head><body>${body}</body></html>`));

test.each([
  ['one pre', '<pre>{"a": "&lt;b&gt;"}</pre>'],
  [
    'a pre with a viewer’s element behind it',
    '<pre>{"a": "&lt;b&gt;"}</pre><div class="json-formatter-container">Pretty-print</div>',
  ],
  ['the text of the body', '\n {"a": "&lt;b&gt;"}\n'],
  ['an element for the whole', '<div><span>{</span>"a": "&lt;b&gt;"}</div>'],
  [
    'the raw data of Firefox’s viewer',
    '<div><nav>JSON</nav><div id="rawdata-panel"><button>Copy</button><pre class="data">{"a": "&lt;b&gt;"}</pre></div></div>',
  ],
])('JSON is found in %s', (_, body) => {
  expect(shown(body)).toEqual({ a: '<b>' });
});

test.each([
  ['is empty', ''],
  ['speaks of JSON', '<p>An example:</p><pre>{"a": 1}</pre>'],
  ['begins like JSON', '{{ unfinished template }}'],
  ['shows JSON that was cut off', '<pre>{"a": [1, 2</pre>'],
  ['begins with an example and goes on', '<div>[1]</div><p>is an example of JSON</p>'],
])('a page that %s is not JSON', (_, body) => {
  expect(shown(body)).toBeUndefined();
});
