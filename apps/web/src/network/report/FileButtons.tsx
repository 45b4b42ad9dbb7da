import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileSpreadsheet, IconFileTypePdf, IconPresentation } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api } from '../../app/api-client.ts';
import { saveFile } from '../../frame/save-file.ts';
import { useProblemText } from '../../frame/use-problem-text.ts';
import { fileOf } from '../../waves/wave-upload.ts';
import type { ReportWish } from './report-search.ts';
import { useReportMessages } from './use-report-messages.ts';

const FORMATS = [
  { format: 'pdf', icon: IconFileTypePdf },
  { format: 'pptx', icon: IconPresentation },
  { format: 'xlsx', icon: IconFileSpreadsheet },
] as const;

/** The report as a file; the same words and numbers in each. */
export const FileButtons = ({ wish }: { wish: ReportWish }) => {
  const say = useReportMessages();
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: (asked: Parameters<typeof api.networkReports.file.query>[0]) =>
      api.networkReports.file.query(asked),
    onSuccess: ({ fileName, mediaType, base64 }) => saveFile(fileName, fileOf(mediaType, base64)),
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
  return FORMATS.map(({ format, icon: Symbol }) => (
    <Button
      key={format}
      variant="default"
      leftSection={<Symbol size={18} stroke={1.6} />}
      loading={save.isPending && save.variables.format === format}
      onClick={() => save.mutate({ wish, format })}
    >
      {say(format)}
    </Button>
  ));
};
