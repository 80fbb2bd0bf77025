import {
  assignmentPage,
  checkerProfile,
  departurePlan,
  deskPolicy,
  memberList,
  newInvitation,
  policyPreview,
  rebalancePlan,
  type absenceRequest,
  type deskPolicyRequest,
  type invitationRequest,
  type profileRequest,
} from '@stet/contract';
import type { z } from 'zod';
import { anything, ask } from './client.js';

export type PolicyChange = z.input<typeof deskPolicyRequest>;
export type InvitationForm = z.input<typeof invitationRequest>;
export type ProfileForm = z.input<typeof profileRequest>;
export type AbsenceForm = z.input<typeof absenceRequest>;

export const getMembers = (desk: string, signal?: AbortSignal) =>
  ask(memberList, `/desks/${desk}/members`, { signal });
export const setRoles = (desk: string, person: string, roles: readonly string[]) =>
  ask(anything, `/desks/${desk}/members/${person}/roles`, { method: 'PUT', body: { roles } });
export const invite = (desk: string, body: InvitationForm) =>
  ask(newInvitation, `/desks/${desk}/invitations`, { method: 'POST', body });
export const revokeInvitation = (id: string) => ask(anything, `/invitations/${id}`, { method: 'DELETE' });

export const setProfile = (desk: string, person: string, body: ProfileForm) =>
  ask(checkerProfile, `/users/${person}/profile`, { method: 'PUT', body, query: { desk } });
export const setAway = (desk: string, person: string, body: AbsenceForm) =>
  ask(checkerProfile, `/users/${person}/absences`, { method: 'POST', body, query: { desk } });
export const endAbsence = (id: string) => ask(anything, `/absences/${id}`, { method: 'DELETE' });
export const getDeparture = (desk: string, person: string, signal?: AbortSignal) =>
  ask(departurePlan, `/users/${person}/departure`, { query: { desk }, signal });

export const getAssignments = (desk: string, signal?: AbortSignal) =>
  ask(assignmentPage, '/assignments', { query: { desk }, signal });
export const rebalance = (desk: string, dryRun: boolean) =>
  ask(rebalancePlan, '/assignments/rebalance', { method: 'POST', body: { desk, dryRun } });

export const getPolicy = (desk: string, signal?: AbortSignal) =>
  ask(deskPolicy, `/desks/${desk}/policy`, { signal });
export const tryPolicy = (desk: string, body: PolicyChange) =>
  ask(policyPreview, `/desks/${desk}/policy/preview`, { method: 'POST', body });
export const setPolicy = (desk: string, body: PolicyChange) =>
  ask(deskPolicy, `/desks/${desk}/policy`, { method: 'PUT', body });
