import type { LocalText } from '@truthline/blueprint';
import { useCustomerWords } from './customer-words.ts';

type SurveyHeadProps = {
  title: LocalText;
  dealerName: LocalText;
  /** What the title is: the page's heading, or a line where the page has another. */
  heading: 'h1' | 'p';
};

/** What is asked, of whom, and that nobody learns who answers. */
export const SurveyHead = ({ title, dealerName, heading: Heading }: SurveyHeadProps) => {
  const { say, read } = useCustomerWords();
  return (
    <>
      <Heading className="cs-title">{read(title)}</Heading>
      <p>{say('lead', read(dealerName))}</p>
      <p className="cs-note">{say('anonymous')}</p>
    </>
  );
};
