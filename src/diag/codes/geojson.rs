//! Files that a map is drawn from. The site is complete without: the map of that wijk is left out.

use super::codes;

codes! {
    GEOJSON = "geojson" Warning {
        nl: "dit bestand is vanaf hier niet te lezen als GeoJSON", help: ["Misschien is het maar half gedownload, of is het een ander soort bestand. Sla het opnieuw op als GeoJSON. De kaart blijft zolang weg."];
        en: "this file cannot be read as GeoJSON from here on", help: ["Perhaps only half of it was downloaded, or it is another kind of file. Save it as GeoJSON again. The map is left out until then."];
    }
    GEOJSON_SHAPE = "geojson-vorm" Warning {
        nl: "hier staat geen vorm van GeoJSON", help: ["Verwacht wordt een `FeatureCollection`, `Feature`, `Polygon` of `MultiPolygon`. Sla de grens opnieuw op als GeoJSON, niet als TopoJSON of Esri-JSON."];
        en: "this is no shape of GeoJSON", help: ["A `FeatureCollection`, `Feature`, `Polygon` or `MultiPolygon` is expected. Save the outline as GeoJSON again, not as TopoJSON or Esri JSON."];
    }
    GEOJSON_WITHOUT_AREA = "geojson-zonder-vlak" Warning {
        nl: "`{waarde}` heeft geen vlak, dus geen grens van de wijk", help: ["Kies bij het opslaan vlakken (`Polygon`), geen punten of lijnen."];
        en: "`{waarde}` has no area, so no outline of the wijk", help: ["Choose areas (`Polygon`) when you save it, no points or lines."];
    }
    GEOJSON_RING = "geojson-ring" Warning {
        nl: "een grens van {aantal} punten sluit geen vlak in", help: ["Een grens heeft minstens drie verschillende punten, en het eerste nog eens aan het eind."];
        en: "an outline of {aantal} points encloses nothing", help: ["An outline has three different points at least, and the first once more at its end."];
    }
    GEOJSON_POINT = "geojson-punt" Warning {
        nl: "dit is geen punt van twee getallen", help: ["Schrijf een punt als `[5.7903, 52.9051]`: eerst de lengtegraad, dan de breedtegraad."];
        en: "this is no point of two numbers", help: ["Write a point as `[5.7903, 52.9051]`: longitude first, then latitude."];
    }
    GEOJSON_RD = "geojson-rd" Warning {
        nl: "[{eerste}, {tweede}] is een punt van het Rijksdriehoeksnet", help: ["Sla het bestand opnieuw op in WGS84 (EPSG:4326). Bij PDOK en in QGIS kunt u dat kiezen."];
        en: "[{eerste}, {tweede}] is a point of the Dutch national grid", help: ["Save the file again in WGS84 (EPSG:4326). PDOK and QGIS let you choose that."];
    }
    GEOJSON_SWAPPED = "geojson-omgedraaid" Warning {
        nl: "[{eerste}, {tweede}] heeft de breedtegraad voorop", help: ["GeoJSON wil eerst de lengtegraad: `[{tweede}, {eerste}]`. Draai in het hele bestand de twee getallen om."];
        en: "[{eerste}, {tweede}] has the latitude first", help: ["GeoJSON wants the longitude first: `[{tweede}, {eerste}]`. Swap the two numbers in the whole file."];
    }
    GEOJSON_ELSEWHERE = "geojson-elders" Warning {
        nl: "[{eerste}, {tweede}] ligt niet in Nederland", help: ["In Nederland is de lengtegraad 3 tot 7 en de breedtegraad 50 tot 54: `[5.7903, 52.9051]`."];
        en: "[{eerste}, {tweede}] is not in the Netherlands", help: ["In the Netherlands the longitude is 3 to 7 and the latitude 50 to 54: `[5.7903, 52.9051]`."];
    }
    GEOJSON_CROSSES = "geojson-kruist" Warning {
        nl: "vanaf dit punt kruist de grens zichzelf", help: ["Twee punten staan in de verkeerde volgorde. Herstel de grens in het tekenprogramma, of download hem opnieuw."];
        en: "from this point on the outline crosses itself", help: ["Two points are in the wrong order. Mend the outline in the drawing program, or download it again."];
    }
    GEOJSON_LARGE = "geojson-te-groot" Warning {
        nl: "`{waarde}` is {grootte} KB; hooguit {meest} KB wordt gelezen", help: ["Neem alleen de wijk zelf, niet het hele land, of laat een tekenprogramma de grens vereenvoudigen."];
        en: "`{waarde}` is {grootte} KB; {meest} KB is the most that is read", help: ["Take the wijk alone, not the whole country, or have a drawing program simplify the outline."];
    }
}
