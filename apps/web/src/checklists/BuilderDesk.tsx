import { ActionIcon, Alert, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconArrowBackUp, IconArrowForwardUp, IconLibraryPlus } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { languageGaps, type RepeatGroup } from '@truthline/audit';
import { orderedMoments, parseBlueprint } from '@truthline/blueprint';
import { useDocumentTitle } from '@truthline/ui';
import { useMemo, useState } from 'react';
import { queryClient, trpc } from '../app/api-client.ts';
import { ButtonLink, TextLink } from '../frame/links.tsx';
import { useContentText } from '../frame/use-content-text.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { ChecklistFields } from './ChecklistFields.tsx';
import { GapList } from './GapList.tsx';
import type { Standard } from './bound-moment.ts';
import { ItemFields } from './ItemFields.tsx';
import { Outline, type Chosen } from './Outline.tsx';
import { PhonePreview } from './PhonePreview.tsx';
import type { PresentedDraft } from './presented.ts';
import { SectionFields } from './SectionFields.tsx';
import { TakeItems } from './TakeItems.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import { useDraft, type Draft } from './use-draft.ts';
import { addItems, addProposals, addSection, editItem, editSection, type Written } from './written.ts';

/** The network's standard for a service, and its moments as items name them; null until it is there. */
const useStandard = (service: Written['service']): Standard | null => {
  const list = useQuery(trpc.blueprints.list.queryOptions());
  const id = list.data?.find(header => header.kind === 'standard' && header.service === service)?.id;
  const opened = useQuery(
    trpc.blueprints.open.queryOptions({ blueprintId: id ?? '' }, { enabled: id !== undefined }),
  );
  return useMemo(() => {
    const parsed = opened.data === undefined ? null : parseBlueprint(opened.data.stored);
    if (parsed === null || !parsed.ok) return null;
    const { card, lane } = parsed.value;
    const moments = orderedMoments(parsed.value).map(moment => ({
      momentId: moment.id,
      momentName: moment.name,
      laneKind: lane[card[moment.cardId]?.laneId ?? '']?.kind ?? 'frontstage',
      dimension: moment.dimension,
    }));
    return { blueprint: parsed.value, moments };
  }, [opened.data]);
};

const Keeping = ({ draft }: { draft: Draft }) => {
  const say = useChecklistsMessages();
  const problemText = useProblemText();
  const { keeping } = draft;
  if (keeping.state === 'conflict')
    return (
      <Alert color="below" role="alert" title={say('keeping.conflict')}>
        <p className="tl-note">{say('keeping.conflict.text')}</p>
        <Button size="compact-sm" onClick={draft.saveOver}>
          {say('keeping.mine')}
        </Button>{' '}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void queryClient.resetQueries({ queryKey: trpc.checklists.draft.pathKey() })}
        >
          {say('keeping.theirs')}
        </Button>
      </Alert>
    );
  if (keeping.state === 'failed')
    return (
      <Alert color="below" role="alert">
        {problemText(keeping.error)}{' '}
        <Button size="compact-sm" variant="default" onClick={draft.saveNow}>
          {say('keeping.retry')}
        </Button>
      </Alert>
    );
  return null;
};

/** The builder: the outline, the fields of what is chosen, and the phone. */
/** `item`: the one to begin with. */
export const BuilderDesk = ({ opened, item: wished }: { opened: PresentedDraft; item: string | null }) => {
  const say = useChecklistsMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const draft = useDraft(opened);
  const { written, change, keeping } = draft;
  const [chosen, setChosen] = useState<Chosen>(() =>
    wished !== null && written.items.some(({ id }) => id === wished)
      ? { kind: 'item', id: wished }
      : { kind: 'checklist' },
  );
  const [taking, setTaking] = useState(false);
  const [told, setTold] = useState('');
  const standard = useStandard(written.service);
  const gaps = useMemo(() => languageGaps(written, opened.base), [written, opened.base]);
  const keep = useMutation(
    trpc.checklists.addToLibrary.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.checklists.library.pathKey() });
        notifications.show({ closeButtonProps: { 'aria-label': say('close') }, message: say('item.kept') });
      },
      onError: error => notifications.show({ color: 'below', message: problemText(error) }),
    }),
  );
  const title = read(written.title);
  useDocumentTitle(title);
  const desk = {
    gaps,
    confirm: (path: string) =>
      change(before => ({
        ...before,
        confirmedTexts: [...before.confirmedTexts.filter(each => each !== path), path],
      })),
  };
  const item = chosen.kind === 'item' ? written.items.find(({ id }) => id === chosen.id) : undefined;
  const section = chosen.kind === 'section' ? written.sections.find(({ id }) => id === chosen.id) : undefined;
  const shown =
    item?.id ??
    (section === undefined
      ? null
      : (written.items.find(({ sectionId }) => sectionId === section.id)?.id ?? null));
  const taken = ({ written: next, id }: { written: Written; id: string | null }) => {
    change(() => next);
    if (id !== null) setChosen({ kind: 'item', id });
    setTaking(false);
  };
  return (
    <div className="tl-builder">
      <header className="tl-builder-head">
        <div>
          <TextLink to="/checklists">{say('title')}</TextLink>
          <h1>{title}</h1>
          <span className="tl-note" role="status">
            {keeping.state === 'conflict' || keeping.state === 'failed'
              ? say('keeping.unsaved')
              : say(`keeping.${keeping.state}`)}
            {' · '}
            {opened.base === null
              ? say('builder.new')
              : say('builder.after', { version: opened.base.version })}
          </span>
        </div>
        <div className="tl-builder-actions">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={say('builder.undo')}
            disabled={draft.undo === null}
            onClick={() => draft.undo?.()}
          >
            <IconArrowBackUp size={18} stroke={1.6} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={say('builder.redo')}
            disabled={draft.redo === null}
            onClick={() => draft.redo?.()}
          >
            <IconArrowForwardUp size={18} stroke={1.6} />
          </ActionIcon>
          <Button
            variant="default"
            leftSection={<IconLibraryPlus size={18} stroke={1.6} />}
            onClick={() => setTaking(true)}
          >
            {say('take.title')}
          </Button>
          <ButtonLink to="/checklists/$checklistId/publish" params={{ checklistId: written.checklistId }}>
            {say('builder.publish')}
          </ButtonLink>
        </div>
      </header>
      <Keeping draft={draft} />
      <span className="tl-visually-hidden" role="status">
        {told}
      </span>
      <div className="tl-builder-desk">
        <Outline
          {...{ written, gaps, chosen, change }}
          onChoose={setChosen}
          onChange={change}
          onSay={setTold}
        />
        <div className="tl-builder-fields">
          {item !== undefined ? (
            <ItemFields
              key={item.id}
              {...{ written, item, standard, desk }}
              onChange={(fields, step) => change(before => editItem(before, item.id, fields), step)}
              onKeep={each => keep.mutate({ item: each })}
            />
          ) : section !== undefined ? (
            <SectionFields
              key={section.id}
              {...{ written, section, desk }}
              onChange={(fields, step) => change(before => editSection(before, section.id, fields), step)}
              onGroups={(repeatGroups: RepeatGroup[]) =>
                change(
                  before => ({
                    ...before,
                    repeatGroups,
                    items: before.items.map(each =>
                      each.repeatGroupId === null || repeatGroups.some(({ id }) => id === each.repeatGroupId)
                        ? each
                        : { ...each, repeatGroupId: null },
                    ),
                  }),
                  'groups',
                )
              }
            />
          ) : (
            <>
              <ChecklistFields
                {...{ written, desk }}
                onChange={(fields, step) => change(before => ({ ...before, ...fields }), step)}
              />
              <GapList {...{ written, gaps }} onGo={setChosen} />
            </>
          )}
        </div>
        <PhonePreview written={written} itemId={shown} onGo={id => setChosen({ kind: 'item', id })} />
      </div>
      <TakeItems
        opened={taking}
        written={written}
        onClose={() => setTaking(false)}
        onLibrary={items => {
          const home = item?.sectionId ?? section?.id ?? written.sections.at(-1)?.id;
          if (home !== undefined) taken(addItems(written, home, items));
          else {
            const added = addSection(written);
            taken(addItems(added.written, added.id, items));
          }
        }}
        onProposals={proposals => taken(addProposals(written, proposals))}
      />
    </div>
  );
};
