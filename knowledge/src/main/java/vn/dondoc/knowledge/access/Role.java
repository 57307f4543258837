package vn.dondoc.knowledge.access;

/** What a person is in the office. */
public enum Role {
    /** Cán bộ, công chức: an officer of a unit. */
    CADRE,
    /** Lãnh đạo đơn vị. */
    LEADER,
    /** Phòng Tổng hợp, cơ quan thường trực: follows all units and records on their behalf. */
    OFFICE,
    /** Lãnh đạo chỉ đạo. */
    SUPERVISOR,
    /** Quản trị: operates the system and sees no content. */
    ADMIN;

    /** Sees what every unit did. */
    public boolean seesAllUnits() {
        return this == OFFICE || this == SUPERVISOR;
    }
}
