import { BlueprintDrawing, editorCatalogue, type BlueprintDrawingProps } from '@truthline/editor';
import { addCatalogue, contentLanguage, useLocale } from '@truthline/ui';
import { i18n } from '../app/i18n.ts';

addCatalogue(i18n, 'editor', editorCatalogue);

type DrawingViewProps = Omit<BlueprintDrawingProps, 'language'> & {
  /** What is drawn here, above the drawing. */
  title: string;
};

/** A drawing to look at, named. */
export const DrawingView = ({ title, ...drawing }: DrawingViewProps) => {
  const language = contentLanguage(useLocale());
  return (
    <figure className="tl-drawing">
      <figcaption>{title}</figcaption>
      <BlueprintDrawing {...drawing} language={language} />
    </figure>
  );
};
