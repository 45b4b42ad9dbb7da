import { customerCatalogue } from '../../customer/customer-catalogue.ts';
import { useContentText } from '../../frame/use-content-text.ts';
import { useMakingMessages } from './use-making-messages.ts';

const ASKED = ['satisfaction.question', 'recommendation.question', 'remark.label'] as const;

/** What every survey asks, in words that stay the same so that surveys can be held against each other. */
export const AlwaysAsked = () => {
  const say = useMakingMessages();
  const read = useContentText();
  return (
    <section className="tl-question" aria-label={say('always')}>
      <h3>{say('always')}</h3>
      <ul className="tl-always">
        {ASKED.map(key => (
          <li key={key}>
            {read({ zh: customerCatalogue['zh-CN'][key], en: customerCatalogue.en[key] })}
            <small>{say(`always.${key}`)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
};
