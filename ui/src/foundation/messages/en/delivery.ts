/** Words of this part of the product. */
export const delivery = {} as const;
