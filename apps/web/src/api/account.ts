import {
  me,
  newToken,
  notificationPage,
  notificationSettings,
  openedInvitation,
  ownSessions,
  ownTokens,
  unreadCount,
  type notificationSettingsRequest,
  type tokenRequest,
} from '@stet/contract';
import type { z } from 'zod';
import { anything, ask } from './client.js';

export type TokenForm = z.input<typeof tokenRequest>;
export type NotificationForm = z.input<typeof notificationSettingsRequest>;

export const openInvitation = (token: string, signal?: AbortSignal) =>
  ask(openedInvitation, '/invitations/open', { method: 'POST', body: { token }, signal });
export const acceptInvitation = (token: string, password: string) =>
  ask(me, '/invitations/accept', { method: 'POST', body: { token, password } });

export const setName = (name: string) => ask(me, '/me/name', { method: 'PUT', body: { name } });
export const setPassword = (body: { current: string; next: string }) =>
  ask(anything, '/me/password', { method: 'PUT', body });

export const getSessions = (signal?: AbortSignal) => ask(ownSessions, '/me/sessions', { signal });
export const endSession = (id: string) => ask(anything, `/me/sessions/${id}`, { method: 'DELETE' });
export const endOtherSessions = () => ask(anything, '/me/sessions', { method: 'DELETE' });

export const getTokens = (signal?: AbortSignal) => ask(ownTokens, '/me/tokens', { signal });
export const makeToken = (body: TokenForm) => ask(newToken, '/me/tokens', { method: 'POST', body });
export const revokeToken = (id: string) => ask(anything, `/me/tokens/${id}`, { method: 'DELETE' });

export const getNotifications = (signal?: AbortSignal) =>
  ask(notificationPage, '/me/notifications', { query: { limit: 30 }, signal });
export const markRead = (ids?: readonly string[]) =>
  ask(unreadCount, '/me/notifications/read', { method: 'POST', body: ids ? { ids } : {} });
export const getNotificationSettings = (signal?: AbortSignal) =>
  ask(notificationSettings, '/me/notification-settings', { signal });
export const setNotificationSettings = (body: NotificationForm) =>
  ask(notificationSettings, '/me/notification-settings', { method: 'PUT', body });
