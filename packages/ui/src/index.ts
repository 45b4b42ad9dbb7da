export { TruthlineFrame } from './TruthlineFrame.tsx';
export { TruthlineProvider } from './TruthlineProvider.tsx';
export { chooseColorScheme, useColorScheme } from './theme/color-scheme.ts';
export { MantineRoom } from './theme/MantineRoom.tsx';
export { LOCALES, contentLanguage } from './i18n/catalogue.ts';
export type {
  Catalogue,
  Locale,
  MessageKey,
  MessageValues,
  Messages,
  ReadMessage,
} from './i18n/catalogue.ts';
export { addCatalogue, createI18n } from './i18n/create-i18n.ts';
export type { I18n, Words } from './i18n/create-i18n.ts';
export { formatsFor, useFormats } from './i18n/formats.ts';
export type { Formats } from './i18n/formats.ts';
export { LOCALE_KEY, rememberLocale, rememberedLocale } from './i18n/locale-memory.ts';
export { uiCatalogue } from './i18n/ui-catalogue.ts';
export { uiChinese } from './i18n/ui-zh-cn.ts';
export { uiEnglish } from './i18n/ui-en.ts';
export { useLocale } from './i18n/i18n-context.ts';
export { catalogueProblems, messagesOf, useReadAny } from './i18n/use-messages.ts';
export { fetchAside, isFetchingAside } from './late/fetch-aside.ts';
export { fetchLater, fetchTheRest } from './late/fetch-later.ts';
export { lateTool } from './late/late-tool.ts';
export { lazily } from './late/lazily.tsx';
export { useTheRest } from './late/use-the-rest.ts';
export { Button, buttonParts, IconButton } from './controls/Button.tsx';
export type { ButtonLook } from './controls/Button.tsx';
export { TextArea, TextField } from './controls/Field.tsx';
export type { TextAreaProps, TextFieldProps } from './controls/Field.tsx';
export { FileButton } from './controls/FileButton.tsx';
export { Notice } from './controls/Notice.tsx';
export { ProgressLine } from './controls/ProgressLine.tsx';
export { Segments } from './controls/Segments.tsx';
export { BasisMark } from './parts/BasisMark.tsx';
export { ColorSchemeSwitch } from './parts/ColorSchemeSwitch.tsx';
export { LanguageSwitch } from './parts/LanguageSwitch.tsx';
export { LoadingSkeleton } from './parts/LoadingSkeleton.tsx';
export { PageFrame, Panel } from './parts/PageFrame.tsx';
export { useDocumentTitle } from './parts/use-document-title.ts';
export { Picker } from './parts/Picker.tsx';
export type { PickerOption } from './parts/picker-search.ts';
export { ScorePill } from './parts/ScorePill.tsx';
export { toneOfScore } from './parts/score-tone.ts';
export type { ScoreTone } from './parts/score-tone.ts';
export { EmptyState, ErrorState, NoPermissionState } from './parts/StateMessage.tsx';
export { Toolbar } from './toolbar/Toolbar.tsx';
export { keysAsText, matchesKeys } from './toolbar/tool-action.ts';
export type { ToolAction } from './toolbar/tool-action.ts';
export { useActionKeys } from './toolbar/use-action-keys.ts';
export { FunnelPlot } from './charts/FunnelPlot.tsx';
export type { FunnelPlotProps } from './charts/FunnelPlot.tsx';
export type { FunnelFlag, FunnelLimit, FunnelPoint } from './charts/funnel.ts';
export { DifferencePlot } from './charts/DifferencePlot.tsx';
export { useSigned } from './charts/use-signed.ts';
export { Heatmap } from './charts/Heatmap.tsx';
export type { HeatmapCells, HeatmapColumn, HeatmapProps, HeatmapRow } from './charts/heatmap.ts';
export { ChartWithTable } from './charts/ChartWithTable.tsx';
export { PlaceMap } from './charts/PlaceMap.tsx';
export type { MapPoint, MapProps } from './charts/place-map.ts';
export { HeatmapScale } from './charts/HeatmapScale.tsx';
export { Histogram } from './charts/Histogram.tsx';
export { IntervalChart, intervalDomain } from './charts/IntervalChart.tsx';
export type { IntervalRow } from './charts/IntervalChart.tsx';
export { IntervalTrack } from './charts/IntervalTrack.tsx';
export { SeriesChart } from './charts/SeriesChart.tsx';
export type { SeriesLine, SeriesPlace } from './charts/series.ts';
export { QuadrantPlot } from './charts/QuadrantPlot.tsx';
export { ScoreBars } from './charts/ScoreBars.tsx';
export type { ScoreBar } from './charts/ScoreBars.tsx';
export { contrast, valueColour } from './charts/value-colours.ts';
export { DataTable } from './parts/DataTable.tsx';
export type { Column } from './parts/DataTable.tsx';
