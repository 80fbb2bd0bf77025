import { useMutation, useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query';
import * as api from '../api/account.js';
import { keys } from './keys.js';

export const useInvitation = (token: string) =>
  useQuery({
    queryKey: keys.invitation(token),
    queryFn: ({ signal }) => api.openInvitation(token, signal),
    retry: false,
  });
export const useSessions = () =>
  useQuery({ queryKey: keys.sessions, queryFn: ({ signal }) => api.getSessions(signal) });
export const useTokens = () =>
  useQuery({ queryKey: keys.tokens, queryFn: ({ signal }) => api.getTokens(signal) });
export const useNotifications = () =>
  useQuery({ queryKey: keys.notifications, queryFn: ({ signal }) => api.getNotifications(signal) });
export const useNotificationSettings = () =>
  useQuery({
    queryKey: keys.notificationSettings,
    queryFn: ({ signal }) => api.getNotificationSettings(signal),
  });

/** A person at this computer sees nothing of who was here before. */
export function useAcceptInvitation(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (password: string) => api.acceptInvitation(token, password),
    onSuccess: () => client.clear(),
  });
}

function useOwn<In, Out>(change: (input: In) => Promise<Out>, ...shown: readonly QueryKey[]) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      for (const queryKey of shown) await client.invalidateQueries({ queryKey });
    },
  });
}

export const useSetName = () => useOwn(api.setName, keys.me);
export const useSetPassword = () => useOwn(api.setPassword, keys.sessions);
export const useEndSession = () => useOwn(api.endSession, keys.sessions);
export const useEndOtherSessions = () => useOwn(() => api.endOtherSessions(), keys.sessions);
export const useMakeToken = () => useOwn(api.makeToken, keys.tokens);
export const useRevokeToken = () => useOwn(api.revokeToken, keys.tokens);
export const useMarkRead = () => useOwn(api.markRead, keys.notifications);
export const useSetNotificationSettings = () =>
  useOwn(api.setNotificationSettings, keys.notificationSettings);
