import './report.css';
import { Select, TextInput } from '@mantine/core';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { contentLanguage, Panel, useLocale } from '@truthline/ui';
import { useMemo } from 'react';
import { withoutEmpty } from '../frame/network-search.ts';
import { useNetworkSelection } from '../frame/network-selection.ts';
import { useWritten } from '../frame/use-written.ts';
import { FileButtons } from './FileButtons.tsx';
import { PanelsChoice } from './PanelsChoice.tsx';
import { DEFAULT_PANELS, reportSearch, type ReportSearch, type ReportWish } from './report-search.ts';
import { KeepForm } from './KeepForm.tsx';
import { ReportPreview } from './ReportPreview.tsx';
import { SavedReports } from './SavedReports.tsx';
import { useReportMessages } from './use-report-messages.ts';

const route = getRouteApi('/signedIn/network/report');

const LANGUAGES = ['zh', 'en'] as const;

/** The zone of the reader's clock. */
const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Panels, a selection and a language, put together to a report; all of it in the address. */
export const ReportView = () => {
  const say = useReportMessages();
  const router = useRouter();
  const here = contentLanguage(useLocale());
  const search = reportSearch(route.useSearch());
  const { selection, counting } = useNetworkSelection();
  const { panels = DEFAULT_PANELS, language = here } = search;
  const { written, setWritten, ...title } = useWritten(search.title ?? '');
  const wish = useMemo(
    (): ReportWish => ({
      panels: [...panels],
      selection: { ...selection, ...(counting === 'submitted' ? { counting } : {}) },
      language,
      timeZone: zoneHere(),
      ...(written.trim() === '' ? {} : { title: written }),
    }),
    [panels, selection, counting, language, written],
  );
  const set = (change: { [Key in keyof ReportSearch]: ReportSearch[Key] | undefined }) =>
    void router.navigate({
      to: '.',
      replace: true,
      resetScroll: false,
      search: before => withoutEmpty({ ...before, ...change }),
    });
  return (
    <>
      <Panel title={say('panels.title')} note={say('panels.note')}>
        <PanelsChoice chosen={panels} onChange={next => set({ panels: next })} />
        <div className="tl-report-form">
          <TextInput
            label={say('name')}
            placeholder={say('name.hint')}
            maxLength={120}
            {...title}
            value={written}
            onChange={({ currentTarget: { value } }) => {
              setWritten(value);
              set({ title: value === '' ? undefined : value });
            }}
          />
          <Select
            label={say('language')}
            data={LANGUAGES.map(value => ({ value, label: say(`language.${value}`) }))}
            value={language}
            onChange={value => set({ language: LANGUAGES.find(choice => choice === value) })}
          />
          <FileButtons wish={wish} />
        </div>
      </Panel>
      <KeepForm wish={wish} />
      <SavedReports />
      {/* In another language nothing of the last one is kept in sight while it is fetched. */}
      <ReportPreview key={language} wish={wish} />
    </>
  );
};
