import { useFormats } from '@truthline/ui';
import { useNetworkMessages } from '../frame/use-network-messages.ts';
import type { Comparison } from './comparison.ts';

type MethodLineProps = Pick<Comparison, 'method' | 'benchmark'>;

/** What stands behind the figures: how many, how, and what is missing. */
export const MethodLine = ({ method, benchmark }: MethodLineProps) => {
  const say = useNetworkMessages();
  const formats = useFormats();
  if (method.auditCount === null)
    return <p className="tl-network-method">{say('method.own', { version: method.version })}</p>;
  return (
    <p className="tl-network-method">
      <span>
        {say('method', {
          dealers: formats.number(method.dealerCount),
          audits: formats.number(method.auditCount),
          version: method.version,
          level: formats.percent(method.intervalLevel),
          minimum: method.evidence.audits,
          reliability: formats.number(method.evidence.reliability, 1),
        })}
      </span>
      {method.missingDealers === null || method.missingDealers === 0 ? null : (
        <span>{say('method.missing', { count: method.missingDealers })}</span>
      )}
      {benchmark === null ? null : (
        <span>
          {say('benchmark', {
            median: formats.score(benchmark.quartiles.median),
            low: formats.score(benchmark.quartiles.low),
            high: formats.score(benchmark.quartiles.high),
            dealers: formats.number(benchmark.dealerCount),
          })}
        </span>
      )}
    </p>
  );
};
