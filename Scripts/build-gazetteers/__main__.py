"""Steps of Scripts/build-gazetteers.sh that no importer should know.

usage: build-gazetteers convert WORK
       build-gazetteers choose WORK GAZETTEERS
"""
import sys


def choose(work, gazetteers):
    from cities import Cities, read_states
    from places import Place
    from reference import Reference
    from rows import Subdivision, read

    reference = Reference(work, gazetteers)
    places = Place.all(f"{work}/imported/cities500.tsv")
    subdivisions = Subdivision.all(work)
    curated = list(read(f"{gazetteers}/Curated/cities.tsv"))
    large = {row["geonames"] for row in read(f"{work}/imported/cities15000.tsv")}
    cities = Cities(reference, places, curated, large)
    cities.states = read_states(subdivisions)
    cities.write_cities(f"{work}/chosen/cities.tsv")
    all_cities = curated + [{**row, "aliases": row["aliases"]} for row in read(f"{work}/chosen/cities.tsv")]
    cities.write_small(f"{work}/chosen/cities-small.tsv", all_cities)

    import counties
    import regions
    chosen = regions.Regions(reference, places, subdivisions, work, gazetteers, all_cities)
    chosen.write(f"{work}/chosen/regions.tsv")
    all_regions = list(read(f"{gazetteers}/Curated/regions.tsv")) + list(read(f"{work}/chosen/regions.tsv"))
    counties.Counties(reference, places, subdivisions, work, all_cities, all_regions).write(
        f"{work}/chosen/counties.tsv")


def main():
    match sys.argv[1:]:
        case ["convert", work]:
            import convert
            import people
            convert.run(work)
            people.run(work)
        case ["choose", work, gazetteers]:
            choose(work, gazetteers)
            import words
            words.run(work, gazetteers)
        case _:
            sys.exit(__doc__)


main()
