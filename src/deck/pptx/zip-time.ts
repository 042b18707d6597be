/** The time of every entry of an archive: the first that the format can hold, the same in every time zone. */
export const ZIP_TIME = new Date(1980, 0, 1);
