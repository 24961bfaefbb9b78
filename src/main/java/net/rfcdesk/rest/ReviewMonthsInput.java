package net.rfcdesk.rest;

import org.jspecify.annotations.Nullable;

/**
 * What PUT …/review-months takes.
 *
 * @param reviewMonths as in "12", and "0" for never; empty or left out for those of the space
 */
record ReviewMonthsInput(@Nullable String reviewMonths) {}
