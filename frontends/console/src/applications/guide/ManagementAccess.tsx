import { notifySuccess, Problem, useNotifyProblem } from '@keystory/app-kit';
import { Alert, Button, Skeleton, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChanging } from '../../entity/useChanging';
import { assignableRoles, assignRoles, keyOf, readAssignedRoles } from '../../roles/api';

/** Name of the role that comes with every installation and carries all of the Management API. */
const MANAGEMENT_ROLE = 'Management API access';

/** Whether the application may use the Management API, and one click to allow it. */
export function ManagementAccess({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('console');
  const owner = { kind: 'application', id: applicationId } as const;
  const assigned = useQuery({ queryKey: keyOf(owner), queryFn: () => readAssignedRoles(owner) });
  const assignable = useQuery({
    queryKey: [...keyOf(owner), 'choices', MANAGEMENT_ROLE],
    queryFn: () => assignableRoles(owner, MANAGEMENT_ROLE),
  });
  const changing = useChanging(keyOf(owner), ['applications', applicationId, 'history']);
  const assign = useMutation({ mutationFn: (roleIds: string[]) => changing(assignRoles(owner, roleIds)) });
  const notifyProblem = useNotifyProblem();
  if (assigned.isPending || assignable.isPending) return <Skeleton height={56} radius="md" />;
  if (assigned.isError) return <Problem cause={assigned.error} retry={assigned.refetch} />;

  const role = assignable.data?.items.find(({ name }) => name.endsWith(MANAGEMENT_ROLE));
  if (assigned.data.total > 0) {
    return (
      <Alert color="green" icon={<IconCircleCheck />}>
        {t('guide.machine.roles', { roles: assigned.data.items.map(({ name }) => name).join(', ') })}
      </Alert>
    );
  }
  return (
    <div>
      {role ? (
        <Button
          variant="light"
          loading={assign.isPending}
          onClick={() =>
            assign.mutate([role.id], { onSuccess: () => notifySuccess(t('guide.machine.assigned')), onError: notifyProblem })
          }
        >
          {t('guide.machine.assign', { role: role.name })}
        </Button>
      ) : (
        <Text>
          <Link to={`/applications/${applicationId}/roles`}>{t('guide.machine.chooseRole')}</Link>
        </Text>
      )}
    </div>
  );
}
