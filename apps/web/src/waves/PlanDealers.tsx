import { Button, MultiSelect, NumberInput, SegmentedControl } from '@mantine/core';
import { DEALER_SIZES, type WavePlan } from '@truthline/audit';
import { useMemo } from 'react';
import type { api } from '../app/api-client.ts';
import { DealerPicker } from '../dealers/DealerPicker.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { numberOf } from './number-of.ts';
import { useWaveMessages } from './use-wave-messages.ts';

type Dealer = Awaited<ReturnType<typeof api.dealers.list.query>>[number];
type Chosen = WavePlan['dealers'];
type PlanDealersProps = {
  value: Chosen;
  dealers: readonly Dealer[];
  onChange: (chosen: Chosen) => void;
};

const EVERYBODY: Chosen = { rule: { regionIds: null, sizes: null, share: 1, seed: 1 } };

/** Dealers by name: each found in a list of however many, and taken out with one press. */
const Named = ({
  ids,
  dealers,
  onChange,
}: Pick<PlanDealersProps, 'dealers' | 'onChange'> & { ids: string[] }) => {
  const say = useWaveMessages();
  const read = useContentText();
  const known = useMemo(() => new Map(dealers.map(dealer => [dealer.id, dealer])), [dealers]);
  const left = useMemo(() => {
    const taken = new Set(ids);
    return dealers.filter(({ id }) => !taken.has(id));
  }, [dealers, ids]);
  return (
    <>
      <DealerPicker
        label={say('plan.dealers.add')}
        dealers={left}
        value={null}
        onChange={id => onChange({ dealerIds: [...ids, id] })}
      />
      <ul className="tl-wave-named" aria-label={say('plan.dealers.chosen')}>
        {ids.length === 0 ? <li>{say('plan.dealers.none')}</li> : null}
        {ids.map(id => {
          const name = known.get(id)?.name;
          const shown = name === undefined ? id : read(name);
          return (
            <li key={id}>
              <Button
                size="compact-xs"
                variant="default"
                aria-label={say('plan.dealers.remove', { dealer: shown })}
                onClick={() => onChange({ dealerIds: ids.filter(other => other !== id) })}
              >
                {shown} ×
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
};

/** Which dealers a wave goes to: drawn by a rule of regions and sizes, or named one by one. */
export const PlanDealers = ({ value, dealers, onChange }: PlanDealersProps) => {
  const say = useWaveMessages();
  const read = useContentText();
  const rule = 'rule' in value ? value.rule : null;
  const regions = new Map(dealers.map(({ regionId, regionName }) => [regionId, regionName]));
  const set = (change: Partial<NonNullable<typeof rule>>) =>
    rule !== null && onChange({ rule: { ...rule, ...change } });
  return (
    <div className="tl-wave-part">
      <SegmentedControl
        aria-label={say('plan.dealers')}
        data={[
          { value: 'rule', label: say('plan.dealers.rule') },
          { value: 'named', label: say('plan.dealers.named') },
        ]}
        value={rule === null ? 'named' : 'rule'}
        onChange={how => onChange(how === 'named' ? { dealerIds: [] } : EVERYBODY)}
      />
      <div className="tl-wave-plan">
        {'dealerIds' in value ? (
          <Named ids={value.dealerIds} dealers={dealers} onChange={onChange} />
        ) : (
          <>
            <MultiSelect
              label={say('plan.regions')}
              placeholder={value.rule.regionIds === null ? say('plan.regions.all') : ''}
              data={[...regions].map(([id, name]) => ({ value: id, label: read(name) }))}
              value={value.rule.regionIds ?? []}
              onChange={ids => set({ regionIds: ids.length === 0 ? null : ids })}
            />
            <MultiSelect
              label={say('plan.sizes')}
              placeholder={value.rule.sizes === null ? say('plan.sizes.all') : ''}
              data={DEALER_SIZES.map(size => ({ value: size, label: say(`size.${size}`) }))}
              value={value.rule.sizes ?? []}
              onChange={sizes =>
                set({
                  sizes: sizes.length === 0 ? null : DEALER_SIZES.filter(size => sizes.includes(size)),
                })
              }
            />
            <NumberInput
              label={say('plan.share')}
              description={say('plan.share.hint')}
              min={1}
              max={100}
              value={Math.round(value.rule.share * 100)}
              onChange={share => set({ share: numberOf(share) / 100 })}
            />
            <NumberInput
              label={say('plan.seed')}
              description={say('plan.seed.hint')}
              min={0}
              max={1_000_000}
              value={value.rule.seed}
              onChange={seed => set({ seed: numberOf(seed) })}
            />
          </>
        )}
      </div>
    </div>
  );
};
