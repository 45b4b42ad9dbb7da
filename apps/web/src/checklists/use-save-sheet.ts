import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { contentLanguage, useLocale } from '@truthline/ui';
import { api } from '../app/api-client.ts';
import { saveFile } from '../frame/save-file.ts';
import { useProblemText } from '../frame/use-problem-text.ts';
import { fileOf } from '../waves/wave-upload.ts';

type Asked =
  | { readonly of: 'version'; readonly checklistId: string; readonly version: number }
  | { readonly of: 'draft'; readonly checklistId: string }
  | { readonly of: 'template' };

/** Hands a checklist out as a workbook whose explanations are in the language of the screen. */
export const useSaveSheet = () => {
  const language = contentLanguage(useLocale());
  const problemText = useProblemText();
  return useMutation({
    mutationFn: (asked: Asked) => api.checklists.sheet.query({ ...asked, language }),
    onSuccess: ({ fileName, mediaType, base64 }) => saveFile(fileName, fileOf(mediaType, base64)),
    onError: error => notifications.show({ color: 'below', message: problemText(error) }),
  });
};
