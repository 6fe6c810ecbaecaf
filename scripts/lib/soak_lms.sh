# The long forms of the tests of learning management systems, one function a part, as in soak_progress.sh.

SOAK_LMS="courses leavings"

# The default course from its first lesson to the last exercise and a call, in each of the six forms.
soak_courses() { DEFUSE_LMS_PACK=${DEFUSE_LMS_PACK:-defuse-core} soak_browser lms_playthrough; }

# Each of the six forms left in each way.
soak_leavings() { DEFUSE_LEAVINGS=all soak_browser lms_leaving; }
