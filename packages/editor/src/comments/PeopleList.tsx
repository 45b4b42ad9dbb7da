import { useSay } from '../catalogue/messages.ts';
import type { Discusser } from './comments-port.ts';

type PeopleListProps = {
  readonly id: string;
  readonly people: readonly Discusser[];
  readonly marked: number;
  readonly onChoose: (person: Discusser) => void;
};

/** Whom one may call, while a name is being written. The field keeps the keyboard. */
export const PeopleList = ({ id, people, marked, onChoose }: PeopleListProps) => {
  const say = useSay();
  return (
    <ul id={id} className="te-people" role="listbox" aria-label={say('comment.people')}>
      {people.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === marked}
          onMouseDown={event => {
            // The field must not lose the keyboard.
            event.preventDefault();
            onChoose(person);
          }}
        >
          {person.name} <small>{person.what}</small>
        </li>
      ))}
    </ul>
  );
};
