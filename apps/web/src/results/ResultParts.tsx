import { Panel, ScoreBars } from '@truthline/ui';
import { useContentText } from '../frame/use-content-text.ts';
import type { Report } from './report.ts';
import { useResultsMessages } from './use-results-messages.ts';

/** A part of the checklist in numbers: sections, lanes, dimensions or moments. */
export const ResultParts = ({
  title,
  heading,
  parts,
}: {
  title: string;
  heading: string;
  parts: Report['sections'];
}) => {
  const read = useContentText();
  return (
    <Panel title={title} flush>
      <ScoreBars
        caption={title}
        heading={heading}
        bars={parts.map(({ key, name, score, counted }) => ({
          id: key,
          label: read(name),
          score,
          count: counted,
        }))}
      />
    </Panel>
  );
};

/** Every way the score of an audit is cut. */
export const AllParts = ({ report }: { report: Report }) => {
  const say = useResultsMessages();
  return (
    <>
      <div className="tl-result-column">
        <ResultParts title={say('sections')} heading={say('section')} parts={report.sections} />
        <ResultParts title={say('dimensions')} heading={say('dimension')} parts={report.dimensions} />
        <ResultParts title={say('lanes')} heading={say('lane')} parts={report.lanes} />
      </div>
      <div className="tl-result-column tl-result-moments">
        <ResultParts title={say('moments')} heading={say('moment')} parts={report.moments} />
      </div>
    </>
  );
};
