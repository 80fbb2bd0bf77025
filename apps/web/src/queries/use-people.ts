import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getInbox,
  getMe,
  getSignInOptions,
  getUsers,
  makeFirstAdmin,
  signIn,
  signInAsDemo,
  signOut,
} from '../api/people.js';
import type { FirstRun } from '../types.js';
import { keys } from './keys.js';

export const useMe = () =>
  useQuery({ queryKey: keys.me, queryFn: ({ signal }) => getMe(signal), staleTime: 60_000 });
export const useSignInOptions = () =>
  useQuery({ queryKey: keys.signInOptions, queryFn: ({ signal }) => getSignInOptions(signal) });
export const useInbox = (desk: string) =>
  useQuery({ queryKey: keys.inbox(desk), queryFn: ({ signal }) => getInbox(desk, signal) });
export const useUsers = (desk: string) =>
  useQuery({
    queryKey: keys.users(desk),
    queryFn: ({ signal }) => getUsers(desk, signal),
    staleTime: 30_000,
  });

/** Another person sees nothing of what this one had on screen. */
function useFreshStart() {
  const client = useQueryClient();
  return () => client.clear();
}

export function useSignIn() {
  const onSuccess = useFreshStart();
  return useMutation({
    mutationFn: (who: { email: string; password?: string }) =>
      who.password === undefined ? signInAsDemo(who.email) : signIn(who.email, who.password),
    onSuccess,
  });
}

export function useFirstAdmin() {
  const onSuccess = useFreshStart();
  return useMutation({ mutationFn: (body: FirstRun) => makeFirstAdmin(body), onSuccess });
}

export function useSignOut() {
  const onSuccess = useFreshStart();
  return useMutation({ mutationFn: () => signOut(), onSuccess });
}
