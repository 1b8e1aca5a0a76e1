/** The day that lies so many working days after another; weekends do not count. Holidays are the server's to know. */
export function workingDaysAfter(start: Date, days: number): Date {
  const day = new Date(start);
  let left = days;
  while (left > 0) {
    day.setDate(day.getDate() + 1);
    if (day.getDay() !== 0 && day.getDay() !== 6) left -= 1;
  }
  return day;
}
