import { useId, type ReactNode } from 'react';

type StartCardProps = {
  value: string;
  chosen: boolean;
  onChoose: () => void;
  title: string;
  picture?: ReactNode;
  children: ReactNode;
};

/** One thing a blueprint may begin with: a radio button as large as a card. */
export const StartCard = ({ value, chosen, onChoose, title, picture, children }: StartCardProps) => {
  const id = useId();
  return (
    <label className="tl-start" data-chosen={chosen}>
      <input
        type="radio"
        name="start"
        value={value}
        checked={chosen}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        onChange={onChoose}
      />
      {picture}
      <strong id={`${id}-title`}>{title}</strong>
      <span id={`${id}-text`} className="tl-start-text">
        {children}
      </span>
    </label>
  );
};
