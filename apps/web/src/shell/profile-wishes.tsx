import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useSignOut } from '../queries/use-people.js';
import { t } from '../texts/t.js';
import { ProfileChoices } from './profile-choices.js';

/** How the person likes the desk, and the way out. Loaded when first asked for. */
export default function ProfileWishes() {
  return (
    <>
      <ProfileChoices />
      <Link to="/profile" onClick={() => document.getElementById('profile')?.hidePopover()}>
        {t('profile.more')}
      </Link>
      <SignOut />
    </>
  );
}

function SignOut() {
  const leave = useSignOut();
  const navigate = useNavigate();
  const go = (): void => void navigate({ to: '/sign-in', search: {} });
  return (
    <Button
      variant="default"
      loading={leave.isPending}
      onClick={() => leave.mutate(undefined, { onSettled: go })}
    >
      {t('profile.signOut')}
    </Button>
  );
}
