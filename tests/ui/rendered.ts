/**
 * Renders a component into a document of its own, for tests that look at what a person would find there. It knows no focus and no
 * layout: what hangs on them is tested in a browser.
 */
import { parseHTML } from 'linkedom';
import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';

const { window, document } = parseHTML('<html><body><div id="root"></div></body></html>');
Object.assign(globalThis, {
  window,
  document,
  addEventListener: window.addEventListener.bind(window),
  removeEventListener: window.removeEventListener.bind(window),
  IntersectionObserver: class {
    observe() {}
    disconnect() {}
  },
});
export interface Rendered {
  root: HTMLElement;
  all(selector: string): HTMLElement[];
  one(selector: string): HTMLElement;
  /** What a person reads, in one line. */
  text(selector?: string): string;
  type(selector: string, text: string): void;
  press(selector: string): void;
  key(selector: string, key: string): void;
  send(selector: string, type: string): void;
}

export function rendered(component: ComponentChild): Rendered {
  const root = document.getElementById('root') as unknown as HTMLElement;
  act(() => render(null, root));
  act(() => render(component, root));
  const one = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing is there by ${selector}`);
    return found;
  };
  const send = (selector: string, type: string, more: object = {}) =>
    act(() => {
      const event = new window.Event(type, { bubbles: true, cancelable: true });
      one(selector).dispatchEvent(Object.assign(event, more));
    });
  return {
    root,
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    one,
    text: (selector) => (selector ? one(selector) : root).textContent?.replace(/\s+/g, ' ').trim() ?? '',
    type(selector, text) {
      (one(selector) as HTMLInputElement).value = text;
      send(selector, 'input');
    },
    press: (selector) => send(selector, 'click'),
    send,
    key: (selector, key) => send(selector, 'keydown', { key }),
  };
}
