/** The way to Google, left for the worker's errands, or for the page of ours that loaded it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import * as authorize from '../src/outlets/google/authorize.ts';
import * as call from '../src/outlets/google/call.ts';
import * as problem from '../src/outlets/google/problem.ts';
import * as signIn from '../src/platform/sign-in.ts';
import * as token from '../src/platform/token.ts';
import * as session from '../src/ui/google/session.ts';

declare global {
  var meetMeGoogle: unknown;
}

export default defineUnlistedScript(() => {
  globalThis.meetMeGoogle = { ...authorize, ...call, ...problem, ...signIn, ...token, ...session };
});
