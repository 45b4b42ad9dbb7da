import { TagsInput } from '@mantine/core';

type ShortTextsProps = {
  label: string;
  description: string;
  value: readonly string[];
  /** The most texts, and the most characters of one, that the server takes: the field takes no more. */
  atMost: number;
  length: number;
  onChange: (texts: string[]) => void;
};

/** A few short texts, each ended with Enter: tags of a dealer, personas of a wave. */
export const ShortTexts = ({ label, description, value, atMost, length, onChange }: ShortTextsProps) => (
  <TagsInput
    label={label}
    description={description}
    value={[...value]}
    maxTags={atMost}
    maxLength={length}
    splitChars={[]}
    acceptValueOnBlur
    styles={{ inputField: { outline: 'none' } }}
    onChange={texts => onChange(texts.map(text => text.trim()).filter(text => text !== ''))}
  />
);
