import './gallery.css';
import '../blueprints/blueprints-list.css';
import { Alert, Button, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { SERVICES, type LocalText, type Service } from '@truthline/blueprint';
import { shortIdSource, systemRandom } from '@truthline/kernel';
import { contentLanguage, useFormats, useLocale } from '@truthline/ui';
import { useMemo, useState, type FormEvent } from 'react';
import { queryClient, trpc, type api } from '../app/api-client.ts';
import { problemOf } from '../app/problem.ts';
import { useMay, useSession } from '../app/session.ts';
import { useContentText } from '../frame/use-content-text.ts';
import { useFrameMessages } from '../frame/use-frame-messages.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { creationOf, KINDS, missingIn, type Kind, type Start, type Wish } from './creation.ts';
import { readTextStart } from './read-text-start.ts';
import { StartCard } from './StartCard.tsx';
import { TemplateCard, type Template } from './TemplateCard.tsx';
import { TextStart } from './TextStart.tsx';
import { useGalleryMessages } from './use-gallery-messages.ts';

const route = getRouteApi('/signedIn/blueprints/new');
const ids = shortIdSource(systemRandom);

type Summary = Awaited<ReturnType<typeof api.blueprints.list.query>>[number];
type CreationFormProps = { templates: readonly Template[]; blueprints: readonly Summary[] };

/** Which kinds one may make of what is chosen to begin with. */
const kindsFor = (
  start: Start | null,
  source: Summary | undefined,
  may: ReturnType<typeof useMay>,
): readonly Kind[] =>
  KINDS.filter(kind => {
    if (kind === 'standard') return may('blueprint.createStandard');
    if (kind === 'variant')
      return may('blueprint.createVariant') && start?.type === 'copy' && source?.kind === 'standard';
    return true;
  });

/** What it begins with, then what it is called, what it is and whose. What was typed stays whatever is chosen. */
export const CreationForm = ({ templates, blueprints }: CreationFormProps) => {
  const say = useGalleryMessages();
  const sayFrame = useFrameMessages();
  const read = useContentText();
  const problemText = useProblemText();
  const may = useMay();
  const router = useRouter();
  const { compareNames } = useFormats();
  const language = contentLanguage(useLocale());
  const { dealerIds } = useSession().membership;
  const { from } = route.useSearch();
  const [start, setStart] = useState<Start | null>(
    from === undefined ? null : { type: 'copy', blueprintId: from },
  );
  const [text, setText] = useState('');
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [typedService, setTypedService] = useState<Service | null>(null);
  const [wantedKind, setWantedKind] = useState<Kind | null>(null);
  const [wantedDealer, setWantedDealer] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const dealers = useQuery(trpc.dealers.list.queryOptions());

  const template = start?.type === 'template' ? templates.find(({ id }) => id === start.id) : undefined;
  const source = start?.type === 'copy' ? blueprints.find(({ id }) => id === start.blueprintId) : undefined;
  const offered: LocalText | null = template?.title ?? source?.title ?? null;
  const title: LocalText =
    typedTitle === null ? (offered ?? { zh: '', en: '' }) : { zh: '', en: '', [language]: typedTitle };
  const service: Service =
    typedService ?? source?.service ?? SERVICES.find(known => known === template?.id) ?? 'other';
  const kinds = kindsFor(start, source, may);
  const kind =
    kinds.find(each => each === wantedKind) ?? (may('blueprint.createStandard') ? 'standard' : 'asIs');
  const own = (dealers.data ?? []).filter(({ id }) => dealerIds === 'all' || dealerIds.includes(id));
  const dealerId =
    kind === 'standard' ? null : (wantedDealer ?? (own.length === 1 ? (own[0]?.id ?? null) : null));
  const readText = useMemo(
    () =>
      text.trim() === ''
        ? null
        : readTextStart(text, { title: { zh: '', en: '' }, service: 'other' }, { ids, language }),
    [text, language],
  );
  const needsDealer = !may('blueprint.createStandard');
  const wish: Wish = { start, read: readText, title, service, kind, dealerId, needsDealer };
  const missing = tried ? missingIn(wish) : null;

  const open = (blueprintId: string) =>
    router.navigate({ to: '/blueprints/$blueprintId', params: { blueprintId }, search: {} });
  const create = useMutation(
    trpc.blueprints.create.mutationOptions({
      onSuccess: async ({ blueprintId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.blueprints.list.pathKey() });
        await open(blueprintId);
      },
    }),
  );
  const problem = create.isError ? problemOf(create.error) : null;
  const there = problem?.code === 'variantExists' ? problem.place[0]?.id : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const creation = creationOf(wish);
    if (creation !== null) create.mutate(creation);
  };
  const ownStarts = [
    { type: 'empty', title: say('start.empty'), text: say('start.empty.text') },
    { type: 'text', title: say('start.text'), text: say('start.text.text') },
    { type: 'copy', title: say('start.copy'), text: say('start.copy.text') },
  ] as const;
  return (
    <form noValidate className="tl-making" onSubmit={submit}>
      <fieldset className="tl-gallery">
        <legend className="tl-visually-hidden">{say('start.legend')}</legend>
        <h2>{say('start.own')}</h2>
        <div className="tl-starts">
          {ownStarts.map(each => (
            <StartCard
              key={each.type}
              value={each.type}
              chosen={start?.type === each.type}
              onChoose={() =>
                setStart(each.type === 'copy' ? { type: 'copy', blueprintId: null } : { type: each.type })
              }
              title={each.title}
            >
              {each.text}
            </StartCard>
          ))}
        </div>
        {(['standard', 'example'] as const).map(which => (
          <div key={which}>
            <h2>{say(which === 'standard' ? 'start.standards' : 'start.examples')}</h2>
            <div className="tl-starts">
              {templates
                .filter(each => each.kind === which)
                .map(each => (
                  <TemplateCard
                    key={each.id}
                    template={each}
                    chosen={template?.id === each.id}
                    onChoose={() => setStart({ type: 'template', id: each.id })}
                  />
                ))}
            </div>
          </div>
        ))}
      </fieldset>
      <div className="tl-creation">
        {missing?.start === true ? (
          <Alert color="below" role="alert">
            {say('form.start.required')}
          </Alert>
        ) : null}
        {start?.type === 'text' ? (
          <TextStart text={text} onText={setText} read={readText} missing={missing?.text ?? false} />
        ) : null}
        {start?.type === 'copy' ? (
          <Select
            searchable
            label={say('copy.label')}
            placeholder={say('copy.choose')}
            value={start.blueprintId}
            onChange={blueprintId => setStart({ type: 'copy', blueprintId })}
            error={missing?.copy === true ? say('form.copy.required') : undefined}
            data={blueprints.map(({ id, title: name, dealerName, kind: its }) => ({
              value: id,
              label: [
                read(name),
                say(`kind.${its}`),
                ...(dealerName === null ? [] : [read(dealerName)]),
              ].join(' · '),
            }))}
          />
        ) : null}
        <TextInput
          label={say('form.title')}
          maxLength={120}
          value={typedTitle ?? (offered === null ? '' : read(offered))}
          onChange={event => setTypedTitle(event.currentTarget.value)}
          error={missing?.title === true ? say('form.title.required') : undefined}
        />
        <Select
          label={say('form.service')}
          allowDeselect={false}
          value={service}
          onChange={value => setTypedService(SERVICES.find(known => known === value) ?? null)}
          data={SERVICES.map(value => ({ value, label: sayFrame(`service.${value}`) }))}
        />
        <Radio.Group
          label={say('form.kind')}
          value={kind}
          onChange={value => setWantedKind(KINDS.find(known => known === value) ?? null)}
        >
          <Stack gap={8} mt={4}>
            {KINDS.filter(each => each !== 'standard' || may('blueprint.createStandard')).map(each => (
              <Radio
                key={each}
                value={each}
                disabled={!kinds.includes(each)}
                label={say(`kind.${each}`)}
                description={say(`kind.${each}.text`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {kind === 'standard' ? null : (
          <Select
            searchable
            clearable={!needsDealer && kind !== 'variant'}
            label={say('form.dealer')}
            placeholder={needsDealer || kind === 'variant' ? undefined : say('form.dealer.none')}
            value={dealerId}
            onChange={setWantedDealer}
            error={missing?.dealer === true ? say('form.dealer.required') : undefined}
            data={own
              .map(({ id, name, code }) => ({ value: id, label: `${read(name)} · ${code}` }))
              .sort((one, other) => compareNames(one.label, other.label))}
          />
        )}
        {create.isError ? (
          <Alert color="below" role="alert">
            {problemText(create.error)}{' '}
            {there === undefined ? null : (
              <Button size="compact-sm" variant="light" onClick={() => void open(there)}>
                {say('form.openThere')}
              </Button>
            )}
          </Alert>
        ) : null}
        <Button type="submit" loading={create.isPending} style={{ justifySelf: 'start' }}>
          {say('form.submit')}
        </Button>
      </div>
    </form>
  );
};
