import './rule-explanation.css';
import { useQuery } from '@tanstack/react-query';
import { LoadingSkeleton, useLocale } from '@truthline/ui';
import { readRulePage } from './rule-page.ts';
import { useOverlaysMessages } from './use-overlays-messages.ts';

// The pages and pictures of docs/lint travel with the app: they are read without the internet.
const PAGES = import.meta.glob<string>('../../../../docs/lint/L*.md', { query: '?raw', import: 'default' });
const PICTURES = import.meta.glob<string>('../../../../docs/lint/pictures/*.svg', {
  query: '?url',
  import: 'default',
});

const load = async (rule: string) => {
  const folder = '../../../../docs/lint';
  const read = async (files: Record<string, () => Promise<string>>, path: string) =>
    (await files[path]?.()) ?? '';
  const [page, wrong, right] = await Promise.all([
    read(PAGES, `${folder}/${rule}.md`),
    read(PICTURES, `${folder}/pictures/${rule}-wrong.svg`),
    read(PICTURES, `${folder}/pictures/${rule}-right.svg`),
  ]);
  return { page, wrong, right };
};

/** What a rule looks for, why, a wrong and a right drawing, and how it is mended. */
export const RuleExplanation = ({ rule }: { rule: string }) => {
  const say = useOverlaysMessages();
  const locale = useLocale();
  const loaded = useQuery({ queryKey: ['lint-page', rule], queryFn: () => load(rule), staleTime: Infinity });
  if (loaded.isError) return <p role="alert">{say('rule.failed')}</p>;
  if (loaded.data === undefined) return <LoadingSkeleton shape="cards" count={2} />;
  const { what, why, fix } = readRulePage(loaded.data.page, locale);
  return (
    <div className="tl-rule">
      <p>{what}</p>
      <p>{why}</p>
      <div className="tl-rule-drawings">
        <figure>
          <figcaption>{say('rule.wrong')}</figcaption>
          <img src={loaded.data.wrong} alt={say('rule.wrongDrawing', { rule })} />
        </figure>
        <figure>
          <figcaption>{say('rule.right')}</figcaption>
          <img src={loaded.data.right} alt={say('rule.rightDrawing', { rule })} />
        </figure>
      </div>
      <h3>{say('rule.fix')}</h3>
      <p>{fix}</p>
    </div>
  );
};
