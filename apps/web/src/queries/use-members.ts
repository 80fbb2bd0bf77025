import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/members.js';
import { keys } from './keys.js';

export const useMembers = (desk: string) =>
  useQuery({ queryKey: keys.members(desk), queryFn: ({ signal }) => api.getMembers(desk, signal) });
export const useDeparture = (desk: string, person: string | null) =>
  useQuery({
    queryKey: keys.departure(desk, person ?? ''),
    queryFn: ({ signal }) => api.getDeparture(desk, person ?? '', signal),
    enabled: person !== null,
  });
export const useAssignments = (desk: string) =>
  useQuery({ queryKey: keys.assignments(desk), queryFn: ({ signal }) => api.getAssignments(desk, signal) });
export const usePolicy = (desk: string) =>
  useQuery({ queryKey: keys.policy(desk), queryFn: ({ signal }) => api.getPolicy(desk, signal) });

/** What changes who is on a desk, or what they are like, shows in the lists at once. */
function useChange<In, Out>(desk: string, change: (input: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      for (const queryKey of [
        keys.members(desk),
        keys.assignments(desk),
        ['departure', desk],
        ['users', desk],
      ])
        await client.invalidateQueries({ queryKey });
    },
  });
}

export const useSetRoles = (desk: string) =>
  useChange(desk, ({ person, roles }: { person: string; roles: readonly string[] }) =>
    api.setRoles(desk, person, roles),
  );
export const useInvite = (desk: string) =>
  useChange(desk, (body: api.InvitationForm) => api.invite(desk, body));
export const useRevokeInvitation = (desk: string) => useChange(desk, api.revokeInvitation);
export const useSetProfile = (desk: string, person: string) =>
  useChange(desk, (body: api.ProfileForm) => api.setProfile(desk, person, body));
export const useSetAway = (desk: string) =>
  useChange(desk, ({ person, ...body }: api.AbsenceForm & { person: string }) =>
    api.setAway(desk, person, body),
  );
export const useEndAbsence = (desk: string) => useChange(desk, api.endAbsence);
export const useRebalance = (desk: string) =>
  useChange(desk, (dryRun: boolean) => api.rebalance(desk, dryRun));

export const useTryPolicy = (desk: string) =>
  useMutation({ mutationFn: (change: api.PolicyChange) => api.tryPolicy(desk, change) });

export function useSetPolicy(desk: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: api.PolicyChange) => api.setPolicy(desk, change),
    onSuccess: async (policy) => {
      client.setQueryData(keys.policy(desk), policy);
      // The time zone of the desk stands beside the person’s roles.
      await client.invalidateQueries({ queryKey: keys.me });
    },
  });
}
