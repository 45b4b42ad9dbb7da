import { TextInput, type TextInputProps } from '@mantine/core';
import { useWritten } from './use-written.ts';

type AddressInputProps = Omit<TextInputProps, 'value' | 'onChange'> & {
  readonly inAddress: string;
  readonly onWrite: (text: string) => void;
};

/** A field whose text is part of the address: it can be written fast, and with an input method, while the address follows. */
export const AddressInput = ({ inAddress, onWrite, ...field }: AddressInputProps) => {
  const { written, setWritten, ...hand } = useWritten(inAddress);
  return (
    <TextInput
      {...field}
      {...hand}
      value={written}
      onChange={({ currentTarget: { value } }) => {
        setWritten(value);
        onWrite(value);
      }}
    />
  );
};
