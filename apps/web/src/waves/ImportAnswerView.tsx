import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { TextLink } from '../frame/links.tsx';
import { ProblemsTable } from './ProblemsTable.tsx';
import { useWavesMessages } from './use-waves-messages.ts';
import type { ImportAnswer } from './wave-upload.ts';

type ImportAnswerViewProps = { answer: ImportAnswer; file: string; waveId: string; checklistId: string };

/** What became of an upload: how many audits, or every problem and nothing imported. */
export const ImportAnswerView = ({ answer, file, waveId, checklistId }: ImportAnswerViewProps) => {
  const say = useWavesMessages();
  if (answer.status === 'refused') {
    return (
      <>
        <Alert color="below" icon={<IconAlertTriangle />} role="alert" mb="xs">
          {say('import.refused', { count: answer.problems.length, file })}
        </Alert>
        <ProblemsTable problems={answer.problems} />
      </>
    );
  }
  return (
    <Alert color="line" icon={<IconCircleCheck />} role="status">
      {answer.alreadyImported
        ? say('import.already', { file })
        : say('import.done', { count: answer.audits, file })}{' '}
      {!answer.alreadyImported && answer.unchanged > 0
        ? `${say('import.unchanged', { count: answer.unchanged })} `
        : ''}
      <TextLink to="/network" search={{ checklist: checklistId, waves: [waveId] }}>
        {say('import.network')}
      </TextLink>
    </Alert>
  );
};
