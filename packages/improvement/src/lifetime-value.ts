/** What one customer brings over a life of driving. Money in cents of the network's currency. */
export type LifetimeValueInput = {
  readonly fromAge: number;
  readonly toAge: number;
  readonly vehicleLifeYears: number;
  readonly annualServiceCents: number;
  readonly purchasePriceCents: number;
};

export type LifetimeValue = {
  /** Whole cars bought between the two ages. */
  readonly vehicles: number;
  readonly serviceCents: number;
  readonly purchaseCents: number;
  readonly totalCents: number;
};

/** The numbers of fact LTV: a customer of 30 to 60, a car for ten years, 2,400 a year, 100,000 a car. */
export const sourceLifetime: LifetimeValueInput = {
  fromAge: 30,
  toAge: 60,
  vehicleLifeYears: 10,
  annualServiceCents: 2_400_00,
  purchasePriceCents: 100_000_00,
};

/**
 * Fact LTV: service 2,400 × 10 × 3 = 72,000, purchase 100,000 × 3 = 300,000, together 372,000. Neither discounted nor
 * weighed with a chance of leaving: it says what is at stake, not what will come.
 *
 * @throws RangeError where ages do not ascend, a car has no life, or money is negative.
 */
export const lifetimeValue = ({
  fromAge,
  toAge,
  vehicleLifeYears,
  annualServiceCents,
  purchasePriceCents,
}: LifetimeValueInput): LifetimeValue => {
  if (!(toAge >= fromAge) || !(vehicleLifeYears > 0)) throw new RangeError('ages ascend and a car lasts');
  if (!(annualServiceCents >= 0) || !(purchasePriceCents >= 0)) throw new RangeError('money is not negative');
  const vehicles = Math.floor((toAge - fromAge) / vehicleLifeYears);
  const serviceCents = Math.round(annualServiceCents * vehicleLifeYears * vehicles);
  const purchaseCents = purchasePriceCents * vehicles;
  return { vehicles, serviceCents, purchaseCents, totalCents: serviceCents + purchaseCents };
};
