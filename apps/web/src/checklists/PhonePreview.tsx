import '../audits/audit-run.css';
import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconRotate } from '@tabler/icons-react';
import { askedItems, draftOf, SCORING_VERSION, type ChecklistVersion } from '@truthline/audit';
import { useMemo, useState } from 'react';
import { AnswerArea } from '../audits/AnswerArea.tsx';
import { answerOf, editEntry, emptyEntry, type Entry } from '../audits/entry.ts';
import { ItemQuestion } from '../audits/ItemQuestion.tsx';
import { useChecklistsMessages } from './use-checklists-messages.ts';
import type { Written } from './written.ts';

type PhonePreviewProps = { written: Written; itemId: string | null; onGo: (itemId: string) => void };

/** The item as an auditor will have it on the phone, answered by the real parts; nothing of it is kept. */
export const PhonePreview = ({ written, itemId, onGo }: PhonePreviewProps) => {
  const say = useChecklistsMessages();
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map());
  const version = useMemo(
    (): ChecklistVersion => ({ ...draftOf(written), version: 1, scoringVersion: SCORING_VERSION }),
    [written],
  );
  const asked = useMemo(
    () =>
      askedItems(version, {
        answers: [...entries].flatMap(([id, entry]) => answerOf(id, entry) ?? []),
      }),
    [version, entries],
  );
  const item = written.items.find(({ id }) => id === itemId) ?? asked[0];
  const at = asked.findIndex(({ id }) => id === item?.id);
  const go = (to: number) => {
    const next = asked[to];
    if (next !== undefined) onGo(next.id);
  };
  return (
    <section className="tl-phone-side" aria-label={say('preview.label')}>
      <div className="tl-phone-head">
        <h2>{say('preview.label')}</h2>
        {entries.size === 0 ? null : (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRotate size={14} />}
            onClick={() => setEntries(new Map())}
          >
            {say('preview.clear')}
          </Button>
        )}
      </div>
      <div className="tl-phone">
        {item === undefined ? (
          <p className="tl-note">{say('preview.empty')}</p>
        ) : (
          <>
            <div className="tl-phone-count" role="status">
              {at < 0 ? say('preview.hidden') : say('preview.at', { at: at + 1, total: asked.length })}
            </div>
            <div className="tl-phone-item" data-hidden={at < 0}>
              <ItemQuestion place={{ key: item.id, item, instance: null }} group={undefined} />
              <AnswerArea
                key={item.id}
                place={{ key: item.id, item, instance: null }}
                section={undefined}
                entry={entries.get(item.id) ?? emptyEntry}
                onEdit={(_key, edit) =>
                  setEntries(before =>
                    new Map(before).set(item.id, editEntry(before.get(item.id) ?? emptyEntry, edit)),
                  )
                }
              />
            </div>
            <div className="tl-phone-ways">
              <Button
                size="sm"
                variant="default"
                disabled={at <= 0}
                leftSection={<IconChevronLeft size={16} />}
                onClick={() => go(at - 1)}
              >
                {say('preview.back')}
              </Button>
              <Button
                size="sm"
                disabled={at >= asked.length - 1}
                rightSection={<IconChevronRight size={16} />}
                onClick={() => go(at + 1)}
              >
                {say('preview.next')}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  );
};
