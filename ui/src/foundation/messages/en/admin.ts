/** Words of this part of the product. */
export const admin = {} as const;
