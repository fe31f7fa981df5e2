/** What a place has done with a process that was handed down to it. */
interface Answered {
  accepted: boolean;
  declined: object | null;
  withdrawn: object | null;
}

/** Neither taken on, declined nor called off. */
export function isUnanswered({ accepted, declined, withdrawn }: Answered): boolean {
  return !accepted && !declined && !withdrawn;
}
