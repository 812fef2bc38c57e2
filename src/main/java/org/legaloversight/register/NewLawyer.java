package org.legaloversight.register;

/**
 * Somebody newly licensed to practise.
 *
 * @param firm licence of the firm that takes him or her
 */
public record NewLawyer(String name, String firm, boolean partTime, Sex sex) {}
