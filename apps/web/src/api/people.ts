import { inbox, me, signInOptions, userPage, type Me } from '@stet/contract';
import type { FirstRun } from '../types.js';
import { anything, ask } from './client.js';

export const getMe = (signal?: AbortSignal): Promise<Me> => ask(me, '/me', { signal });
export const getSignInOptions = (signal?: AbortSignal) => ask(signInOptions, '/sign-in-options', { signal });
export const signIn = (email: string, password: string) =>
  ask(me, '/sessions', { method: 'POST', body: { email, password } });
export const signInAsDemo = (email: string) => ask(me, '/sessions/demo', { method: 'POST', body: { email } });
export const signOut = () => ask(anything, '/sessions/current', { method: 'DELETE' });
export const makeFirstAdmin = (body: FirstRun) => ask(anything, '/first-run', { method: 'POST', body });
export const getInbox = (desk: string, signal?: AbortSignal) =>
  ask(inbox, '/me/inbox', { query: { desk }, signal });
export const getUsers = (desk: string, signal?: AbortSignal) =>
  ask(userPage, '/users', { query: { desk }, signal });
