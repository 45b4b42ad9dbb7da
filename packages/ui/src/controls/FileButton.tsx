import { useState, type ComponentProps, type ReactNode } from 'react';

type FileButtonProps = Pick<ComponentProps<'input'>, 'accept' | 'capture' | 'multiple'> & {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: (press: () => void) => ReactNode;
};

/** A button that asks for files; told of those that were chosen. */
export const FileButton = ({ onFiles, children, ...input }: FileButtonProps) => {
  const [place, setPlace] = useState<HTMLInputElement | null>(null);
  return (
    <>
      {children(() => place?.click())}
      <input
        {...input}
        ref={setPlace}
        type="file"
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file may be chosen again.
          currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
};
