import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileSpreadsheet, IconFileTypePdf } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { contentLanguage, useLocale } from '@truthline/ui';
import { api } from '../app/api-client.ts';
import { saveFile } from '../frame/save-file.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { fileOf } from '../waves/wave-upload.ts';
import { useResultsMessages } from './use-results-messages.ts';

const FORMATS = [
  { format: 'pdf', icon: IconFileTypePdf },
  { format: 'xlsx', icon: IconFileSpreadsheet },
] as const;

/** The report as a file, in the language of the screen. */
export const ReportFiles = ({ auditId }: { auditId: string }) => {
  const say = useResultsMessages();
  const language = contentLanguage(useLocale());
  const problemText = useProblemText();
  const save = useMutation({
    mutationFn: (format: 'pdf' | 'xlsx') => api.reports.file.query({ auditId, format, language }),
    onSuccess: ({ fileName, mediaType, base64 }) => saveFile(fileName, fileOf(mediaType, base64)),
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
  return FORMATS.map(({ format, icon: Symbol }) => (
    <Button
      key={format}
      variant="default"
      leftSection={<Symbol size={18} stroke={1.6} />}
      loading={save.isPending && save.variables === format}
      onClick={() => save.mutate(format)}
    >
      {say(format)}
    </Button>
  ));
};
