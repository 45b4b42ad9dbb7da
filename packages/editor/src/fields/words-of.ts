/** Words with a comma, a semicolon or their Chinese counterparts between them, each once and none empty. */
export const wordsOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\u3001,\uFF0C;\uFF1B]/)
      .map(word => word.trim())
      .filter(word => word !== ''),
  ),
];
