package org.ettle.evidence.series;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ettle.evidence.series.intake.Upload;

/// Small tables with the heads of the published ones, for what must be tried without those.
public final class PhsFixtures {

    public static final String TREND = "financial_year,sending_location,option_type,nclient,rate\n";
    public static final String OPTIONS =
            "financial_year,sending_location,age_group,option_type,nclient,rate\n";
    public static final String PARTS =
            "financial_year,sending_location,age_group,sds_option,nclients,percentage\n";
    public static final String RATE =
            "financial_year,sending_location,implementation_rate,nclient,sdsclient,scotland_rate,"
                    + "scotland_nclient\n";

    private PhsFixtures() {}

    public static Upload file(String name, String head, String... rows) {
        return new Upload(
                name, (head + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static Upload trend(String... rows) {
        return file("trend.csv", TREND, rows);
    }

    public static Upload options(String... rows) {
        return file("options_chosen.csv", OPTIONS, rows);
    }

    public static Upload parts(String... rows) {
        return file("options_proportion.csv", PARTS, rows);
    }

    public static Upload rate(String... rows) {
        return file("implementation_rate.csv", RATE, rows);
    }

    /// A few councils in two years: what was counted, carried forward, missing and withheld.
    public static List<Upload> aRelease() {
        return List.of(
                options(
                        "2019/20,Fife,All Ages,Any SDS,9000,24.1",
                        "2019/20,Fife,All Ages,Option 3,8500,22.7",
                        "2020/21,Fife,All Ages,Any SDS,9420,25.2",
                        "2020/21,Fife,All Ages,Option 3,8955,24",
                        "2019/20,Angus,All Ages,Any SDS,2400,20.7",
                        "2020/21,Angus,All Ages,Any SDS,2465,21.3",
                        "2019/20,Orkney Islands,All Ages,Any SDS,125,5.6",
                        "2019/20,Orkney Islands,All Ages,Option 1,75,3.4",
                        "2019/20,Orkney Islands,All Ages,Option 3,0,0"),
                trend(
                        "2019/20,Orkney Islands,Any SDS,125,5.6",
                        "2020/21,Orkney Islands,Any SDS,125,5.6",
                        "2019/20,Angus,Option 1,*,*"),
                rate(
                        "2019/20,Fife,95.5,9425,9000,81.5,121705",
                        "2020/21,Fife,99.9,9430,9420,84.4,125335",
                        "2020/21,Angus,89.3,2760,2465,84.4,125335",
                        "2020/21,Falkirk,100,4455,4455,84.4,125335"));
    }
}
