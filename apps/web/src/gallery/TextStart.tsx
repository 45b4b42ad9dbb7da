import { Textarea } from '@mantine/core';
import type { PasteProblem } from '@truthline/document';
import { describePasteProblem } from '@truthline/document';
import type { Result } from '@truthline/kernel';
import { contentLanguage, useLocale } from '@truthline/ui';
import { PreviewPicture } from '../blueprints/PreviewPicture.tsx';
import type { TextStart as ReadStart } from './read-text-start.ts';
import { useGalleryMessages } from './use-gallery-messages.ts';

type TextStartProps = {
  text: string;
  onText: (text: string) => void;
  /** What the text makes; null while there is none. */
  read: Result<ReadStart, PasteProblem> | null;
  missing: boolean;
};

/** The lines a blueprint is made of, and what they make, while they are written. */
export const TextStart = ({ text, onText, read, missing }: TextStartProps) => {
  const say = useGalleryMessages();
  const language = contentLanguage(useLocale());
  const problem = read !== null && !read.ok ? describePasteProblem(read.error, language) : undefined;
  return (
    <div className="tl-text-start">
      <Textarea
        autosize
        minRows={6}
        maxRows={16}
        label={say('text.label')}
        description={say('text.hint')}
        placeholder={say('text.placeholder')}
        value={text}
        onChange={event => onText(event.currentTarget.value)}
        error={problem ?? (missing ? say('form.text.required') : undefined)}
      />
      <div>
        <p role="status">{read?.ok === true ? say('text.counts', read.value.added) : say('text.nothing')}</p>
        {read?.ok === true ? (
          <div className="tl-preview">
            <PreviewPicture blueprint={read.value.blueprint} label={say('text.preview')} />
          </div>
        ) : null}
      </div>
    </div>
  );
};
