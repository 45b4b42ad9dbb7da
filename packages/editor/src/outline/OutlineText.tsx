import { momentNumbers, readText, type LocalText } from '@truthline/blueprint';
import { Badges } from '../card/Badges.tsx';
import { cardName } from '../card/card-name.ts';
import { CardTyping } from '../card/CardTyping.tsx';
import { FormSign } from '../card/FormSign.tsx';
import { LabelTyping } from '../card/LabelTyping.tsx';
import { useSay, type Say } from '../catalogue/messages.ts';
import { OutlineThreads } from '../comments/OutlineThreads.tsx';
import { useThreadsOnCard } from '../comments/use-discussion.ts';
import { useCore, usePicked, useSession, useStore } from '../core/core-context.tsx';
import type { EditorCore } from '../core/editor-core.ts';
import { sameHead, type Head } from '../core/head-state.ts';
import { HeadName } from '../flow/heads/HeadName.tsx';
import type { CardId, LinkId } from '@truthline/blueprint';
import type { TreeLine, TreeNode } from './tree.ts';

/** What a line says, for everything but cards and headers that are being written. */
export const lineText = (core: EditorCore, node: TreeNode, siblings: number, say: Say): string => {
  const { blueprint } = core.layout.get();
  const language = core.language.get();
  const read = (text: LocalText | null | undefined, otherwise = say('head.unnamed')) =>
    (text === null || text === undefined ? '' : readText(text, language)) || otherwise;
  const cardText = (cardId: string | undefined) =>
    read(cardId === undefined ? null : blueprint.card[cardId]?.text, say('card.untitled'));
  switch (node.kind) {
    case 'journey':
      return say('outline.journey', { title: read(Object.values(blueprint.journey)[0]?.title) });
    case 'lanes':
      return say('outline.lanes');
    case 'lane': {
      const lane = blueprint.lane[node.laneId];
      return lane === undefined
        ? ''
        : say('outline.lane', { name: read(lane.name), kind: say(`kind.${lane.kind}`) });
    }
    case 'stage':
      return say('outline.stage', { name: read(blueprint.stage[node.stageId]?.name) });
    case 'step':
      return say('outline.step', {
        number: Object.keys(blueprint.step).length === 0 ? 0 : siblings,
        name: read(blueprint.step[node.stepId]?.name),
      });
    case 'cell': {
      const lane = read(blueprint.lane[node.laneId]?.name);
      return siblings === 0
        ? say('outline.cellEmpty', { lane })
        : say('outline.cell', { lane, count: siblings });
    }
    case 'card':
      return cardText(node.cardId);
    case 'moment':
      return say('outline.moment', {
        number: momentNumbers(blueprint).get(node.id) ?? 0,
        name: read(blueprint.moment[node.id]?.name),
      });
    case 'failure':
      return say('outline.failure', { text: read(blueprint.failurePoint[node.id]?.mode) });
    case 'wait':
      return say('outline.wait');
    case 'link': {
      const link = blueprint.link[node.id];
      if (link === undefined) return '';
      const leaves = link.fromCardId === node.cardId;
      return say(leaves ? 'outline.linkTo' : 'outline.linkFrom', {
        text: cardText(leaves ? link.toCardId : link.fromCardId),
        kind: say(`linkKind.${link.kind}`),
        label: link.label === null ? '' : say('outline.linkLabel', { label: readText(link.label, language) }),
      });
    }
  }
};

const CardLine = ({ cardId }: { cardId: CardId }) => {
  const core = useCore();
  const say = useSay();
  const figures = usePicked(core.figures, all => all?.get(cardId) ?? null);
  const face = usePicked(core.layout, layout => layout.faces.get(cardId));
  const typing = useSession(({ mode }) => mode.kind === 'typing' && mode.card.id === cardId);
  const threads = useThreadsOnCard(cardId);
  if (typing) return <CardTyping />;
  if (face === undefined) return null;
  const text = face.text === '' ? say('card.untitled') : face.text;
  return (
    <>
      <FormSign form={face.form} />
      <span className="tl-visually-hidden">{cardName(face, say, figures, threads)}</span>
      <span aria-hidden="true">{text}</span>
      <span aria-hidden="true">
        <Badges face={face} figures={figures} />
      </span>
      <OutlineThreads cardId={cardId} />
    </>
  );
};

const HeadLine = ({ head, text }: { head: Head; text: string }) => {
  const renaming = useSession(session => sameHead(session.heads.renaming, head));
  return renaming ? <HeadName head={head} /> : <span>{text}</span>;
};

/** A link has a line under each of its cards; its label is written on the one the keyboard is at. */
const LinkLine = ({ linkId, text, active }: { linkId: LinkId; text: string; active: boolean }) => {
  const core = useCore();
  const labelling = useSession(({ mode }) => mode.kind === 'labelling' && mode.linkId === linkId);
  const { link, card } = core.layout.get().blueprint;
  const language = core.language.get();
  const read = (cardId: string | undefined) => {
    const said = cardId === undefined ? undefined : card[cardId]?.text;
    return said === undefined ? '' : readText(said, language);
  };
  return (
    <>
      <span>{text}</span>
      {labelling && active ? (
        <LabelTyping
          key={linkId}
          linkId={linkId}
          from={read(link[linkId]?.fromCardId)}
          to={read(link[linkId]?.toCardId)}
        />
      ) : null}
    </>
  );
};

type OutlineTextProps = { readonly line: TreeLine; readonly count: number; readonly active: boolean };

/** What stands on a line of the outline. */
export const OutlineText = ({ line, count, active }: OutlineTextProps) => {
  const core = useCore();
  const say = useSay();
  // Read again whenever the drawing or the language changes.
  useStore(core.layout);
  const { node } = line;
  if (node.kind === 'card') return <CardLine cardId={node.cardId} />;
  const text = lineText(core, node, count, say);
  if (node.kind === 'link') return <LinkLine linkId={node.id} text={text} active={active} />;
  return node.kind === 'lane' || node.kind === 'stage' || node.kind === 'step' ? (
    <HeadLine head={node} text={text} />
  ) : (
    <span>{text}</span>
  );
};
