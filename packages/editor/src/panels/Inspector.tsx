import { useSay } from '../catalogue/messages.ts';
import { useCore, useSession, useStore } from '../core/core-context.tsx';
import { PanelShell } from '../shell/PanelShell.tsx';
import { CardDetails } from './CardDetails.tsx';
import { JourneyDetails } from './JourneyDetails.tsx';
import { LaneDetails } from './LaneDetails.tsx';
import { LinkDetails } from './LinkDetails.tsx';
import { SeveralCards } from './SeveralCards.tsx';
import { StageDetails } from './StageDetails.tsx';
import { StepDetails } from './StepDetails.tsx';

/** The details of whatever is chosen. Every field hands in one command. */
export const Inspector = () => {
  const core = useCore();
  const say = useSay();
  const focus = useSession(session => session.focus);
  const selection = useSession(session => session.selection);
  const { blueprint } = useStore(core.layout);

  if (selection.size > 1)
    return (
      <PanelShell title={say('panel.several', { count: selection.size })}>
        <SeveralCards cardIds={selection} />
      </PanelShell>
    );
  switch (focus?.kind) {
    case 'card': {
      const card = blueprint.card[focus.cardId];
      if (card === undefined) break;
      return (
        <PanelShell title={say('panel.card')}>
          <CardDetails key={card.id} card={card} />
        </PanelShell>
      );
    }
    case 'link': {
      const link = blueprint.link[focus.linkId];
      if (link === undefined) break;
      return (
        <PanelShell title={say('panel.link')}>
          <LinkDetails key={link.id} link={link} />
        </PanelShell>
      );
    }
    case 'lane': {
      const lane = blueprint.lane[focus.laneId];
      if (lane === undefined) break;
      return (
        <PanelShell title={say('panel.lane')}>
          <LaneDetails key={lane.id} lane={lane} />
        </PanelShell>
      );
    }
    case 'step': {
      const step = blueprint.step[focus.stepId];
      if (step === undefined) break;
      return (
        <PanelShell title={say('panel.step')}>
          <StepDetails key={step.id} step={step} />
        </PanelShell>
      );
    }
    case 'stage': {
      const stage = blueprint.stage[focus.stageId];
      if (stage === undefined) break;
      return (
        <PanelShell title={say('panel.stage')}>
          <StageDetails key={stage.id} stage={stage} />
        </PanelShell>
      );
    }
    case 'cell':
    case undefined:
      break;
  }
  return (
    <PanelShell title={say('panel.journey')}>
      <JourneyDetails />
    </PanelShell>
  );
};
