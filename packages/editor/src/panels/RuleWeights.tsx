import { LINT_RULES, lintCatalogue, RULE_WEIGHTS, type Rule, type RuleWeight } from '@truthline/blueprint';
import { useLocale } from '@truthline/ui';
import { useState } from 'react';
import { useSay } from '../catalogue/messages.ts';
import { useCore, usePicked } from '../core/core-context.tsx';
import { ChoiceField } from '../fields/ChoiceField.tsx';

/**
 * How heavily each rule weighs on this drawing. Kept with the drawing: whoever opens it, and the server that publishes it,
 * finds the same; who changed what stands in its history, and undo takes it back.
 */
export const RuleWeights = () => {
  const core = useCore();
  const say = useSay();
  const locale = useLocale();
  const [opened, setOpened] = useState(false);
  const journey = usePicked(core.layout, layout => Object.values(layout.blueprint.journey)[0]);
  if (journey === undefined) return null;
  const { severities } = journey;
  const changed = Object.keys(severities).length;
  const weigh = (rule: Rule, weight: RuleWeight | 'own') => {
    const { [rule.id]: _, ...others } = severities;
    const next = weight === 'own' || weight === rule.severity ? others : { ...others, [rule.id]: weight };
    core.execute({ type: 'journey.edit', fields: { severities: next } }, spoken => spoken('said.changed'));
  };
  return (
    <details
      className="te-silenced te-weights"
      open={opened}
      onToggle={event => setOpened(event.currentTarget.open)}
    >
      <summary>
        {changed === 0 ? say('lint.weights') : say('lint.weightsChanged', { count: changed })}
      </summary>
      {opened ? (
        <>
          <p className="te-counts">{say('lint.weightsNote')}</p>
          {LINT_RULES.map(rule => (
            <ChoiceField
              key={rule.id}
              label={`${rule.id} ${lintCatalogue[locale][rule.id].title}`}
              value={severities[rule.id] ?? 'own'}
              choices={[
                { key: 'own', label: say('lint.weightOwn', { severity: say(`severity.${rule.severity}`) }) },
                ...RULE_WEIGHTS.filter(weight => weight !== rule.severity).map(weight => ({
                  key: weight,
                  label: say(weight === 'off' ? 'lint.weightOff' : `severity.${weight}`),
                })),
              ]}
              onCommit={weight => weigh(rule, weight)}
            />
          ))}
        </>
      ) : null}
    </details>
  );
};
