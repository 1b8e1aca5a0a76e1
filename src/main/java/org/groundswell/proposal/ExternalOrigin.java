package org.groundswell.proposal;

/**
 * What an imported proposal was where it came from.
 *
 * @param ref its id there, unique among all imports
 * @param url where it can be read there, or null
 * @param supports how many people supported it there
 * @param language the language of its words, or null
 */
public record ExternalOrigin(String ref, String url, int supports, String language) {}
