import { Switch } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { queryClient, trpc } from '../../app/api-client.ts';
import { useProblemText } from '../../frame/use-problem-text.ts';
import { useNetworkMessages } from '../frame/use-network-messages.ts';

/** The OEM's decision whether dealers may see where they stand among the others, none of them named. */
export const BenchmarkSwitch = () => {
  const say = useNetworkMessages();
  const problemText = useProblemText();
  const setting = useQuery(trpc.network.benchmark.queryOptions());
  const allow = useMutation(
    trpc.network.allowBenchmark.mutationOptions({
      onSuccess: answered => queryClient.setQueryData(trpc.network.benchmark.queryKey(), answered),
    }),
  );
  if (setting.data === undefined) return null;
  return (
    <Switch
      label={say('benchmark.allow')}
      description={say('benchmark.allow.hint')}
      checked={setting.data.allowed}
      disabled={allow.isPending}
      error={allow.isError ? problemText(allow.error) : undefined}
      onChange={event => allow.mutate({ allowed: event.currentTarget.checked })}
    />
  );
};
