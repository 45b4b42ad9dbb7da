/** A decision has pointed sides: seen at any zoom and without colour. */
export const DecisionFrame = ({ width, height }: { width: number; height: number }) => {
  const tip = 7;
  const [right, low] = [width - 0.5, height - 0.5];
  return (
    <svg className="te-decision" width={width} height={height} aria-hidden="true">
      <path
        d={`M${tip} .5H${right - tip}L${right} ${height / 2} ${right - tip} ${low}H${tip}L.5 ${height / 2}Z`}
      />
    </svg>
  );
};
